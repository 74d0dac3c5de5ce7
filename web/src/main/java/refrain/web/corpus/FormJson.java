package refrain.web.corpus;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import refrain.corpora.Bilingual;
import refrain.corpora.Narrative;
import refrain.corpora.OutletKind;
import refrain.corpora.Statement;
import refrain.corpora.StatementKind;
import refrain.corpora.curation.Thing;
import refrain.web.query.Holdings;
import refrain.web.query.Params;

/**
 * The twin of a page with a form: what a program sends instead, filled with what holds now.
 *
 * @param send the method and the path
 * @param body the fields; a change names in {@code base} what it is based on
 * @param choices what may stand in a field that does not take everything
 * @param retired whether it is out of use and cannot be changed before it is restored
 */
record FormJson(
    String send, Map<String, Object> body, Map<String, List<String>> choices, boolean retired) {
  private static final String NARRATIVES = "/api/v1/narratives";
  private static final String STATEMENTS = "/api/v1/statements";
  private static final List<String> LINES =
      List.of("speaker", "title", "text", "lang", "published_at", "url", "archive_url");

  /** Returns what writes a new narrative. */
  static FormJson narrative() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", "");
    body.put("title", both("", ""));
    body.put("summary", both("", ""));
    return asked("POST " + NARRATIVES, body, Map.of(), false);
  }

  /** Returns what changes a narrative. */
  static FormJson of(Holdings holdings, Narrative narrative) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", both(narrative.title()));
    body.put("summary", both(narrative.summary()));
    body.put("base", holdings.curation().version(Thing.of(narrative.id())));
    boolean retired = holdings.corpus().narrative(narrative.id()).isEmpty();
    return asked(put(NARRATIVES, narrative.id().value()), body, Map.of(), retired);
  }

  /** Returns what writes a new statement with these fields. */
  static FormJson statement(Holdings holdings, Params fields) {
    return asked("POST " + STATEMENTS, body(fields), choices(holdings), false);
  }

  /** Returns what changes a statement, with these fields. */
  static FormJson of(Holdings holdings, Statement statement, Params fields) {
    Map<String, Object> body = body(fields);
    body.put("base", holdings.curation().version(Thing.of(statement.id())));
    boolean retired = holdings.corpus().statement(statement.id()).isEmpty();
    return asked(put(STATEMENTS, statement.id().value()), body, choices(holdings), retired);
  }

  private static Map<String, String> both(Bilingual words) {
    return both(words.en(), words.zh());
  }

  private static Map<String, String> both(String en, String zh) {
    Map<String, String> both = new LinkedHashMap<>();
    both.put("en", en);
    both.put("zh", zh);
    return both;
  }

  private static String put(String all, String id) {
    return "PUT " + all + "/" + Params.encode(id);
  }

  private static FormJson asked(
      String send, Map<String, Object> body, Map<String, List<String>> choices, boolean retired) {
    body.put("reason", "");
    return new FormJson(send, body, choices, retired);
  }

  private static Map<String, Object> body(Params fields) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("outlet", fields.one("outlet").orElse(""));
    body.put("outlet_kind", fields.one("outlet_kind").orElse(OutletKind.MINISTRY.label()));
    for (String name : LINES) body.put(name, fields.one(name).orElse(""));
    body.put("narratives", List.copyOf(fields.all("narratives")));
    body.put("kind", fields.one("kind").orElse(label(StatementKind.ORIGINAL)));
    return body;
  }

  private static Map<String, List<String>> choices(Holdings holdings) {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    choices.put("outlet_kind", Arrays.stream(OutletKind.values()).map(OutletKind::label).toList());
    choices.put(
        "narratives", holdings.corpus().narratives().stream().map(n -> n.id().value()).toList());
    choices.put("kind", Arrays.stream(StatementKind.values()).map(FormJson::label).toList());
    return choices;
  }

  private static String label(StatementKind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}

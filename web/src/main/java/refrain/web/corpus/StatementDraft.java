package refrain.web.corpus;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NarrativeId;
import refrain.corpora.Outlet;
import refrain.corpora.OutletKind;
import refrain.corpora.Source;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.StatementKind;
import refrain.web.query.BadParameter;
import refrain.web.query.Params;
import refrain.web.query.Values;

/** What a curator wrote of a statement, checked. */
record StatementDraft(
    Outlet outlet,
    @Nullable String speaker,
    @Nullable String title,
    String text,
    @Nullable String lang,
    @Nullable Instant publishedAt,
    @Nullable String url,
    @Nullable String archiveUrl,
    List<NarrativeId> narratives,
    StatementKind kind,
    Optional<String> collection) {
  /** The collection of statements that were written at the desk and not imported. */
  static final String DESK = "desk";

  private static final Set<String> KINDS = Set.of("original", "gist");
  private static final Set<String> OUTLETS =
      Arrays.stream(OutletKind.values()).map(OutletKind::label).collect(Collectors.toSet());

  /**
   * Reads a form.
   *
   * @throws BadParameter if a field is missing or wrong
   */
  static StatementDraft of(Params form) {
    return new StatementDraft(
        outlet(form),
        Given.line(form, "speaker").orElse(null),
        Given.line(form, "title").orElse(null),
        Given.text(form, "text")
            .orElseThrow(() -> new BadParameter("text", "", "the statement's text")),
        Given.line(form, "lang").map(StatementDraft::language).orElse(null),
        Values.time(form, "published_at").orElse(null),
        Given.address(form, "url"),
        Given.address(form, "archive_url"),
        form.all("narratives").stream().map(NarrativeId::new).toList(),
        Values.choice(form, "kind", KINDS).orElse("original").equals("gist")
            ? StatementKind.GIST
            : StatementKind.ORIGINAL,
        Given.line(form, "collection"));
  }

  private static Outlet outlet(Params form) {
    String name = Given.required(form, "outlet", "who published it, such as a ministry");
    return new Outlet(
        name, OutletKind.of(Values.choice(form, "outlet_kind", OUTLETS).orElse("other")));
  }

  private static String language(String written) {
    if (written.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) return written;
    throw new BadParameter("lang", written, "a language tag such as en, zh or zh-Hant");
  }

  /** Returns the fields as a form holds them. */
  static Params fields(Statement s) {
    Map<String, List<String>> fields = new HashMap<>();
    fields.put("outlet", List.of(s.outlet().name()));
    fields.put("outlet_kind", List.of(s.outlet().kind().label()));
    put(fields, "speaker", s.speaker());
    put(fields, "title", s.title());
    put(fields, "text", s.text());
    put(fields, "lang", s.lang());
    put(fields, "published_at", s.publishedAt() == null ? null : written(s.publishedAt()));
    put(fields, "url", s.url());
    put(fields, "archive_url", s.archiveUrl());
    fields.put("narratives", s.narratives().stream().map(NarrativeId::value).toList());
    put(fields, "kind", s.kind().name().toLowerCase(Locale.ROOT));
    return Params.of(fields);
  }

  private static void put(Map<String, List<String>> fields, String name, @Nullable String value) {
    if (value != null) fields.put(name, List.of(value));
  }

  /** Writes a day as a day, and any other time whole. */
  private static String written(Instant time) {
    String whole = time.toString();
    return whole.endsWith("T00:00:00Z") ? whole.substring(0, whole.indexOf('T')) : whole;
  }

  /** Returns a new statement, whose id follows from what it says. */
  Statement fresh() {
    String time = publishedAt == null ? "" : publishedAt.toString();
    String headline = title == null ? "" : title;
    StatementId id = StatementId.ofContent(outlet.name(), time, headline, text);
    return under(id, collection.orElse(DESK), Source.NONE, Map.of());
  }

  /** Returns what a statement becomes; where it came from stays. */
  Statement instead(Statement before) {
    return under(
        before.id(), collection.orElse(before.collection()), before.source(), before.extra());
  }

  private Statement under(StatementId id, String from, Source source, Map<String, String> extra) {
    return new Statement(
        id,
        outlet,
        speaker,
        title,
        text,
        lang,
        publishedAt,
        url,
        archiveUrl,
        narratives,
        kind,
        from,
        source,
        extra);
  }
}

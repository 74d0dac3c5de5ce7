package refrain.corpora.curation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import refrain.corpora.BadInput;
import refrain.corpora.NarrativeId;
import refrain.corpora.NativeJson;
import refrain.corpora.StatementId;

/**
 * Entries as lines of JSON: {@code at}, {@code by}, {@code change}, and under the name of the thing
 * changed, the thing as {@link NativeJson} writes it or, if it is retired, its id.
 */
final class EntryJson {
  private EntryJson() {}

  static String write(Entry entry) {
    return switch (entry.change()) {
      case Entry.Change.PutNarrative(var narrative) ->
          line(entry, "put-narrative", "narrative", NativeJson.write(narrative));
      case Entry.Change.RetireNarrative(var id) ->
          line(entry, "retire-narrative", "narrative", quoted(id.value()));
      case Entry.Change.PutStatement(var statement) ->
          line(entry, "put-statement", "statement", NativeJson.write(statement));
      case Entry.Change.RetireStatement(var id) ->
          line(entry, "retire-statement", "statement", quoted(id.value()));
      case Entry.Change.Judge(var judgement) ->
          line(entry, "judge", "judgement", NativeJson.write(judgement));
      case Entry.Change.Imported(var report) ->
          line(entry, "imported", "import", NativeJson.write(report));
      case Entry.Change.Forgot forgot -> line(entry, "forgot", "forgot", counts(forgot));
    };
  }

  /**
   * Reads a line.
   *
   * @throws BadInput if it is not an entry
   */
  static Entry read(String line) {
    JsonNode json = NativeJson.parse(line);
    return new Entry(time(text(json, "at")), text(json, "by"), change(json));
  }

  private static Entry.Change change(JsonNode json) {
    String change = text(json, "change");
    return switch (change) {
      case "put-narrative" ->
          new Entry.Change.PutNarrative(NativeJson.readNarrative(thing(json, "narrative")));
      case "retire-narrative" ->
          new Entry.Change.RetireNarrative(new NarrativeId(text(json, "narrative")));
      case "put-statement" ->
          new Entry.Change.PutStatement(NativeJson.readStatement(thing(json, "statement")));
      case "retire-statement" ->
          new Entry.Change.RetireStatement(new StatementId(text(json, "statement")));
      case "judge" -> new Entry.Change.Judge(NativeJson.readJudgement(thing(json, "judgement")));
      case "imported" -> new Entry.Change.Imported(NativeJson.readImport(thing(json, "import")));
      case "forgot" -> forgot(thing(json, "forgot"));
      default ->
          throw new BadInput(
              "unknown change '" + change + "'; a newer version of Refrain may have written it");
    };
  }

  private static String counts(Entry.Change.Forgot forgot) {
    ObjectNode counts = NativeJson.mapper().createObjectNode();
    counts.put("posts", forgot.posts());
    counts.put("judgements", forgot.judgements()).put("rejects", forgot.rejects());
    return NativeJson.write(counts);
  }

  private static Entry.Change forgot(JsonNode counts) {
    return new Entry.Change.Forgot(
        counts.path("posts").asLong(),
        counts.path("judgements").asLong(),
        counts.path("rejects").asLong());
  }

  private static JsonNode thing(JsonNode json, String name) {
    JsonNode thing = json.get(name);
    if (thing == null) throw new BadInput("missing field '" + name + "'");
    return thing;
  }

  private static String text(JsonNode json, String name) {
    JsonNode text = thing(json, name);
    if (!text.isTextual() || text.asText().isBlank())
      throw new BadInput("field '" + name + "' is " + text + ", wanted a text");
    return text.asText();
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new BadInput(
          "field 'at' is '" + text + "', wanted a time such as 2021-05-03T10:00:00Z", e);
    }
  }

  private static String line(Entry entry, String change, String name, String thing) {
    ObjectNode head = NativeJson.mapper().createObjectNode();
    head.put("at", entry.at().toString()).put("by", entry.by()).put("change", change);
    String start = NativeJson.write(head);
    return start.substring(0, start.length() - 1) + ",\"" + name + "\":" + thing + "}";
  }

  private static String quoted(String text) {
    return NativeJson.write(NativeJson.mapper().getNodeFactory().textNode(text));
  }
}

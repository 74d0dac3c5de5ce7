package refrain.corpora.curation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.NarrativeId;
import refrain.corpora.NativeJson;
import refrain.corpora.PostId;
import refrain.corpora.StatementId;

/**
 * Entries as lines of JSON: {@code at}, {@code by}, {@code act} and {@code why} if there are any,
 * {@code change}, and under the name of the thing changed, the thing as {@link NativeJson} writes
 * it or, if it is gone, what names it.
 */
final class EntryJson {
  private EntryJson() {}

  static String write(Entry entry) {
    return switch (entry.change()) {
      case Entry.Change.PutNarrative(var narrative) ->
          line(entry, "narrative", NativeJson.write(narrative));
      case Entry.Change.RetireNarrative(var id) -> line(entry, "narrative", quoted(id.value()));
      case Entry.Change.PutStatement(var statement) ->
          line(entry, "statement", NativeJson.write(statement));
      case Entry.Change.RetireStatement(var id) -> line(entry, "statement", quoted(id.value()));
      case Entry.Change.LinkTranslation(var one, var other) ->
          line(entry, "translation", pair(one, other));
      case Entry.Change.UnlinkTranslation(var one, var other) ->
          line(entry, "translation", pair(one, other));
      case Entry.Change.Judge(var judgement) ->
          line(entry, "judgement", NativeJson.write(judgement));
      case Entry.Change.WithdrawJudgement c -> line(entry, "judgement", withdrawn(c));
      case Entry.Change.Recalibrate(var fitted) ->
          line(entry, "recalibration", RecalibrationJson.write(fitted));
      case Entry.Change.WithdrawRecalibration c -> line(entry, "recalibration", "null");
      case Entry.Change.Imported(var report) -> line(entry, "import", NativeJson.write(report));
      case Entry.Change.Forgot forgot -> line(entry, "forgot", counts(forgot));
    };
  }

  /**
   * Reads a line.
   *
   * @throws BadInput if it is not an entry
   */
  static Entry read(String line) {
    JsonNode json = NativeJson.parse(line);
    return new Entry(
        time(text(json, "at")),
        text(json, "by"),
        change(json),
        optional(json, "act"),
        optional(json, "why"));
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
      case "link-translation" ->
          new Entry.Change.LinkTranslation(one(json, "one"), one(json, "other"));
      case "unlink-translation" ->
          new Entry.Change.UnlinkTranslation(one(json, "one"), one(json, "other"));
      case "judge" -> new Entry.Change.Judge(NativeJson.readJudgement(thing(json, "judgement")));
      case "withdraw-judgement" -> withdrawn(thing(json, "judgement"));
      case "recalibrate" ->
          new Entry.Change.Recalibrate(RecalibrationJson.read(thing(json, "recalibration")));
      case "withdraw-recalibration" -> new Entry.Change.WithdrawRecalibration();
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

  private static StatementId one(JsonNode json, String which) {
    return new StatementId(text(thing(json, "translation"), which));
  }

  private static Entry.Change withdrawn(JsonNode json) {
    return new Entry.Change.WithdrawJudgement(
        PostId.parse(text(json, "post")),
        new NarrativeId(text(json, "narrative")),
        text(json, "by"));
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

  private static @Nullable String optional(JsonNode json, String name) {
    return json.hasNonNull(name) ? text(json, name) : null;
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new BadInput(
          "field 'at' is '" + text + "', wanted a time such as 2021-05-03T10:00:00Z", e);
    }
  }

  private static String line(Entry entry, String name, String thing) {
    ObjectNode head = NativeJson.mapper().createObjectNode();
    head.put("at", entry.at().toString()).put("by", entry.by());
    if (entry.act() != null) head.put("act", entry.act());
    if (entry.why() != null) head.put("why", entry.why());
    head.put("change", entry.change().name());
    String start = NativeJson.write(head);
    return start.substring(0, start.length() - 1) + ",\"" + name + "\":" + thing + "}";
  }

  private static String quoted(String text) {
    return NativeJson.write(NativeJson.mapper().getNodeFactory().textNode(text));
  }

  private static String pair(StatementId one, StatementId other) {
    ObjectNode pair = NativeJson.mapper().createObjectNode();
    return NativeJson.write(pair.put("one", one.value()).put("other", other.value()));
  }

  private static String withdrawn(Entry.Change.WithdrawJudgement c) {
    ObjectNode judgement = NativeJson.mapper().createObjectNode();
    return NativeJson.write(
        judgement
            .put("post", c.post().toString())
            .put("narrative", c.narrative().value())
            .put("by", c.by()));
  }
}

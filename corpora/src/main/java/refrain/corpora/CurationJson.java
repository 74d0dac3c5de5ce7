package refrain.corpora;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Narratives, judgements and imports as native JSON. */
final class CurationJson {
  private CurationJson() {}

  static void write(JsonGenerator g, Narrative narrative) throws IOException {
    g.writeStartObject();
    g.writeStringField("id", narrative.id().value());
    write(g, "title", narrative.title());
    write(g, "summary", narrative.summary());
    g.writeEndObject();
  }

  static Narrative readNarrative(JsonFields fields) {
    return fields.build(
        () ->
            new Narrative(
                new NarrativeId(fields.required("id")),
                bilingual(fields, "title"),
                bilingual(fields, "summary")));
  }

  static void write(JsonGenerator g, Judgement judgement) throws IOException {
    g.writeStartObject();
    g.writeStringField("post", judgement.post().toString());
    g.writeStringField("narrative", judgement.narrative().value());
    g.writeStringField("verdict", judgement.verdict().name().toLowerCase(Locale.ROOT));
    JsonWriting.text(g, "reason", judgement.reason());
    g.writeStringField("by", judgement.by());
    JsonWriting.time(g, "at", judgement.at());
    g.writeEndObject();
  }

  static Judgement readJudgement(JsonFields fields) {
    fields.required("verdict");
    return fields.build(
        () ->
            new Judgement(
                PostId.parse(fields.required("post")),
                new NarrativeId(fields.required("narrative")),
                fields.choice("verdict", Verdict.class, Verdict.UNSURE),
                fields.text("reason"),
                fields.required("by"),
                fields.requiredTime("at")));
  }

  static void write(JsonGenerator g, Import report) throws IOException {
    g.writeStartObject();
    g.writeStringField("collection", report.collection());
    g.writeStringField("file", report.file());
    g.writeStringField("sha256", report.sha256());
    g.writeStringField("format", report.format());
    JsonWriting.map(g, "mapping", report.mapping());
    JsonWriting.time(g, "at", report.at());
    g.writeNumberField("read", report.read());
    g.writeNumberField("imported", report.imported());
    g.writeNumberField("unchanged", report.unchanged());
    g.writeNumberField("skipped", report.skipped());
    g.writeNumberField("rejected", report.rejected());
    g.writeEndObject();
  }

  static Import readImport(JsonFields fields) {
    JsonFields mapping = fields.object("mapping");
    return fields.build(
        () ->
            new Import(
                fields.required("collection"),
                fields.required("file"),
                fields.required("sha256"),
                fields.required("format"),
                mapping == null ? Map.of() : mapping.all(),
                fields.requiredTime("at"),
                fields.requiredCount("read"),
                fields.requiredCount("imported"),
                fields.requiredCount("unchanged"),
                fields.requiredCount("skipped"),
                fields.requiredCount("rejected")));
  }

  private static void write(JsonGenerator g, String name, Bilingual words) throws IOException {
    g.writeObjectFieldStart(name);
    if (!words.en().isEmpty()) g.writeStringField("en", words.en());
    if (!words.zh().isEmpty()) g.writeStringField("zh", words.zh());
    g.writeEndObject();
  }

  private static Bilingual bilingual(JsonFields fields, String name) {
    JsonFields words = fields.object(name);
    if (words == null) return new Bilingual("", "");
    return new Bilingual(words.text("en", ""), words.text("zh", ""));
  }
}

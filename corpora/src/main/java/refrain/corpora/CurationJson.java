package refrain.corpora;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;

/** Narratives and judgements as native JSON. */
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

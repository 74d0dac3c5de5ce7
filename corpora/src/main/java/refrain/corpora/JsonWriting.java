package refrain.corpora;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The few shapes that native JSON is written in; an absent or empty value writes nothing. */
final class JsonWriting {
  private JsonWriting() {}

  static void text(JsonGenerator g, String name, @Nullable String value) throws IOException {
    if (value != null) g.writeStringField(name, value);
  }

  static void count(JsonGenerator g, String name, @Nullable Long value) throws IOException {
    if (value != null) g.writeNumberField(name, value);
  }

  static void time(JsonGenerator g, String name, @Nullable Instant value) throws IOException {
    if (value != null) g.writeStringField(name, value.toString());
  }

  static void texts(JsonGenerator g, String name, List<String> values) throws IOException {
    if (values.isEmpty()) return;
    g.writeArrayFieldStart(name);
    for (String value : values) g.writeString(value);
    g.writeEndArray();
  }

  static void map(JsonGenerator g, String name, Map<String, String> values) throws IOException {
    if (values.isEmpty()) return;
    g.writeObjectFieldStart(name);
    for (Map.Entry<String, String> entry : values.entrySet())
      g.writeStringField(entry.getKey(), entry.getValue());
    g.writeEndObject();
  }

  static void source(JsonGenerator g, Source source) throws IOException {
    if (source.equals(Source.NONE)) return;
    g.writeObjectFieldStart("source");
    g.writeStringField("file", source.file());
    g.writeStringField("sha256", source.sha256());
    g.writeNumberField("line", source.line());
    g.writeStringField("importer", source.importer());
    g.writeEndObject();
  }

  /** Reads a source; where no file is told, it is another, if that is known. */
  static Source source(@Nullable JsonFields fields, Source otherwise) {
    if (fields == null) return otherwise;
    boolean told = !fields.text("file", "").isBlank();
    return told || otherwise.equals(Source.NONE) ? source(fields) : otherwise;
  }

  private static Source source(JsonFields fields) {
    Long line = fields.count("line");
    return new Source(
        fields.text("file", ""),
        fields.text("sha256", ""),
        line == null ? 0 : line,
        fields.text("importer", ""));
  }
}

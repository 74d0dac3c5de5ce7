package refrain.web.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.corpora.Statement;
import refrain.corpora.readers.Layout;
import refrain.corpora.readers.Preview;
import refrain.corpora.readers.Reject;

/**
 * The beginning of a job's file as its import would read it.
 *
 * @param format what it is read as; empty when it is not recognised
 * @param fields field to column as they are taken
 * @param mappable whether {@code map} can change that without another format
 * @param read records looked at: usable, skipped and rejected together
 * @param whole whether that is all of the file
 * @param first the first usable records, in native JSON
 * @param flaw why the file cannot be used as it is, or not to its end
 */
record PreviewJson(
    JobJson job,
    String format,
    List<Layout.Seen> columns,
    Map<String, String> fields,
    List<String> targets,
    boolean mappable,
    long read,
    long usable,
    long skipped,
    long rejected,
    boolean whole,
    List<JsonNode> first,
    List<Reject> rejects,
    @Nullable String flaw) {
  static PreviewJson of(JobJson job, Preview<?> preview) {
    Layout layout = preview.layout();
    return new PreviewJson(
        job,
        preview.format(),
        layout.columns(),
        layout.fields(),
        layout.targets(),
        layout.free(),
        preview.read(),
        preview.usable(),
        preview.skipped(),
        preview.rejected(),
        preview.whole(),
        preview.first().stream().map(PreviewJson::shape).toList(),
        preview.rejects(),
        preview.flaw().orElse(null));
  }

  private static JsonNode shape(Object value) {
    return NativeJson.parse(
        value instanceof Post post ? NativeJson.write(post) : NativeJson.write((Statement) value));
  }
}

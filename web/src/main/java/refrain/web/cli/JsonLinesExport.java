package refrain.web.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import refrain.corpora.Narrative;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.corpora.Statement;
import refrain.indexer.Workspace;
import refrain.web.json.Json;

/**
 * Refrain's native JSON lines; the first line is {@code {"refrain":{...}}} with the note and the
 * imports that the records came from, and importers pass over it.
 */
final class JsonLinesExport implements ExportFormat {
  private final Writer to;
  private long count = -1;

  JsonLinesExport(Workspace from, String what, Writer to) {
    this.to = to;
    line(head(from, what));
  }

  private static String head(Workspace from, String what) {
    ObjectNode head = NativeJson.mapper().createObjectNode();
    ObjectNode about = head.putObject("refrain");
    about.put("note", Json.NOTE).put("what", what).put("exported_at", Instant.now().toString());
    about.put("version", Version.number());
    ArrayNode imports = about.putArray("imports");
    from.catalogue().imports().forEach(i -> imports.add(NativeJson.parse(NativeJson.write(i))));
    return NativeJson.write(head);
  }

  @Override
  public void post(Post post) {
    line(NativeJson.write(post));
  }

  @Override
  public void statement(Statement statement) {
    line(NativeJson.write(statement));
  }

  @Override
  public void narrative(Narrative narrative) {
    line(NativeJson.write(narrative));
  }

  private void line(String json) {
    try {
      to.write(json + '\n');
      count++;
    } catch (IOException e) {
      throw new UncheckedIOException("could not write the export", e);
    }
  }

  @Override
  public long finish() throws IOException {
    to.flush();
    return count;
  }
}

package refrain.web.export;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import refrain.web.json.Json;

/** JSON lines; the first is {@code {"refrain":{...}}} and says what the file is. */
public final class Lines {
  private final OutputStream to;

  private record Head(About refrain) {}

  /** Starts a file that is offered to be saved under a name. */
  public Lines(Context ctx, String name, About about) throws IOException {
    Sheet.offer(ctx, "application/x-ndjson", name);
    to = ctx.outputStream();
    add(new Head(about));
  }

  /** Adds a record. */
  public void add(Object shape) throws IOException {
    to.write(Json.bytes(shape));
    to.write('\n');
  }

  /** Sends what was added so far. */
  public void flush() throws IOException {
    to.flush();
  }
}

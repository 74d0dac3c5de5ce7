package refrain.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import refrain.web.json.Json;

/** The description of the service that programs read; a test keeps it true to the routes. */
public final class OpenApi {
  private static final String RESOURCE = "/refrain/web/openapi.json";
  private static final byte[] CONTENT = content();

  private OpenApi() {}

  /** Adds the route. */
  public static void install(RoutesConfig routes) {
    routes.get("/openapi.json", OpenApi::answer);
  }

  /** Answers with the document. */
  public static void answer(Context ctx) {
    ctx.contentType("application/json").result(CONTENT);
  }

  /** Returns the document. */
  public static JsonNode document() {
    try {
      return Json.read(new String(CONTENT, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + RESOURCE, e);
    }
  }

  private static byte[] content() {
    try (@Nullable InputStream in = OpenApi.class.getResourceAsStream(RESOURCE)) {
      if (in == null)
        throw new IllegalStateException("the program lacks " + RESOURCE + "; build it again");
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + RESOURCE, e);
    }
  }
}

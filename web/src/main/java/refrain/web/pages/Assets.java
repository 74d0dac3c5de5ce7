package refrain.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Sha256;
import refrain.web.query.NotFound;

/**
 * The scripts, styles and pictures of the pages, all from this program.
 *
 * <p>A fixed table of names, so no request is ever mapped to a path. Addresses carry a digest of
 * the content and may be kept by browsers for ever.
 */
public final class Assets {
  private static final Map<String, String> SOURCES =
      Map.ofEntries(
          Map.entry("pico.css", "/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css"),
          Map.entry("htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"),
          Map.entry("echarts.js", "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js"),
          Map.entry("refrain.css", "/refrain/web/assets/refrain.css"),
          Map.entry("pages.css", "/refrain/web/assets/pages.css"),
          Map.entry("curate.css", "/refrain/web/assets/curate.css"),
          Map.entry("corpus.css", "/refrain/web/assets/corpus.css"),
          Map.entry("imports.css", "/refrain/web/assets/imports.css"),
          Map.entry("imports.js", "/refrain/web/assets/imports.js"),
          Map.entry("research.css", "/refrain/web/assets/research.css"),
          Map.entry("print.css", "/refrain/web/assets/print.css"),
          Map.entry("research.js", "/refrain/web/assets/research.js"),
          Map.entry("review.css", "/refrain/web/assets/review.css"),
          Map.entry("review.js", "/refrain/web/assets/review.js"),
          Map.entry("refrain.js", "/refrain/web/assets/refrain.js"),
          Map.entry("timeline.js", "/refrain/web/assets/timeline.js"),
          Map.entry("favicon.svg", "/refrain/web/assets/favicon.svg"));

  /** A picture inside a style sheet, which the policy would refuse each time it is met. */
  private static final Pattern PICTURE = Pattern.compile("url\\(\"data:[^\"]*\"\\)");

  private final Map<String, Asset> assets = new LinkedHashMap<>();

  /** Reads every asset once. */
  public Assets() {
    SOURCES.forEach((name, resource) -> assets.put(name, Asset.of(name, read(resource))));
  }

  /** Returns the address of an asset. */
  public String href(String name) {
    @Nullable Asset asset = assets.get(name);
    if (asset == null) throw new IllegalArgumentException("no asset is named '" + name + "'");
    return "/assets/" + asset.digest + "/" + name;
  }

  void install(RoutesConfig routes) {
    routes.get("/assets/{digest}/{name}", this::serve);
    routes.get("/favicon.ico", ctx -> send(ctx, "favicon.svg"));
  }

  private void serve(Context ctx) {
    ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    send(ctx, ctx.pathParam("name"));
  }

  private void send(Context ctx, String name) {
    @Nullable Asset asset = assets.get(name);
    if (asset == null) throw new NotFound("there is no asset '%s'".formatted(name));
    ctx.contentType(type(name)).result(asset.content);
  }

  private static byte[] read(String resource) {
    try (@Nullable InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null)
        throw new IllegalStateException("the program lacks " + resource + "; build it again");
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + resource, e);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".css" -> "text/css; charset=utf-8";
      case ".js" -> "text/javascript; charset=utf-8";
      default -> "image/svg+xml";
    };
  }

  private static final class Asset {
    private final byte[] content;
    private final String digest;

    private Asset(byte[] content) {
      this.content = content;
      this.digest = HexFormat.of().formatHex(Sha256.of(content), 0, 6);
    }

    static Asset of(String name, byte[] content) {
      return new Asset(name.equals("pico.css") ? withoutPictures(content) : content);
    }

    private static byte[] withoutPictures(byte[] style) {
      return PICTURE.matcher(new String(style, UTF_8)).replaceAll("none").getBytes(UTF_8);
    }
  }
}

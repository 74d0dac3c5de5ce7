package refrain.web.guard;

import io.javalin.http.Context;
import io.javalin.http.Handler;

/**
 * Tells the browser to run, load and frame nothing that is not ours.
 *
 * <p>No inline script or style and no remote source is allowed, so markup in a post that should
 * ever escape escaping would still do nothing and reach nobody.
 *
 * <p>The referrer goes to our own pages only. With none at all browsers would send our forms with
 * the origin "null", as from a page of nobody's.
 */
final class SecurityHeaders implements Handler {
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "font-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'");

  @Override
  public void handle(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        .header("Cache-Control", "no-store");
  }
}

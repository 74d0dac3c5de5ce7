package refrain.web.guard;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what another site's page makes a browser send: any method that may change something,
 * unless the browser says that it comes from here.
 *
 * <p>Programs send neither {@code Sec-Fetch-Site} nor {@code Origin} and pass.
 */
final class CrossSite implements Handler {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

  @Override
  public void handle(Context ctx) {
    if (SAFE.contains(ctx.method().name())) return;
    @Nullable String site = ctx.header("Sec-Fetch-Site");
    @Nullable String origin = ctx.header("Origin");
    if (site != null && !FROM_HERE.contains(site)) throw refusal(site);
    if (origin != null && !withheld(origin, site) && !fromHere(origin, ctx)) throw refusal(origin);
  }

  /** A browser that sends no referrers may withhold the origin; what it says of the site stands. */
  private static boolean withheld(String origin, @Nullable String site) {
    return origin.equals("null") && "same-origin".equals(site);
  }

  private static boolean fromHere(String origin, Context ctx) {
    @Nullable String host = ctx.header("Host");
    return host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
  }

  private static Refusal refusal(String from) {
    return new Refusal(
        403,
        "a page of another site ('%s') may not send this; open Refrain's own pages"
            .formatted(from));
  }
}

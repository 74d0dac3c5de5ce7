package refrain.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import refrain.web.json.Json;
import refrain.web.query.Holdings;

/** Says that the process lives, and that it can answer. */
public final class Health {
  private final Holdings holdings;

  /** Watches these holdings. */
  public Health(Holdings holdings) {
    this.holdings = holdings;
  }

  private record Alive(String status) {}

  private record Ready(String status, long posts, int narratives, int statements) {}

  /** Adds the routes. */
  public void install(RoutesConfig routes) {
    routes.get("/healthz", ctx -> write(ctx, new Alive("up")));
    routes.get(
        "/readyz",
        ctx ->
            write(
                ctx,
                new Ready(
                    "ready",
                    holdings.engine().posts(),
                    holdings.corpus().narratives().size(),
                    holdings.corpus().statements().size())));
  }

  private static void write(Context ctx, Object shape) {
    ctx.contentType("application/json").result(Json.bytes(shape));
  }
}

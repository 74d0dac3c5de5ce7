package refrain.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import refrain.corpora.BadInput;
import refrain.web.guard.Refusal;
import refrain.web.json.Json;
import refrain.web.json.Problem;
import refrain.web.pages.PageRoutes;

/** Turns whatever a route throws into one problem: a page for a browser, else JSON. */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final PageRoutes pages;

  Problems(PageRoutes pages) {
    this.pages = pages;
  }

  void install(RoutesConfig routes) {
    routes.exception(BadInput.class, (e, ctx) -> answer(ctx, Problem.of(e, ctx.path())));
    routes.exception(
        Refusal.class,
        (e, ctx) -> answer(ctx, problem(ctx, e.status(), String.valueOf(e.getMessage()))));
    routes.exception(
        HttpResponseException.class,
        (e, ctx) -> answer(ctx, problem(ctx, e.getStatus(), explained(e, ctx))));
    routes.exception(Exception.class, (e, ctx) -> failed(e, ctx));
  }

  private static String explained(HttpResponseException e, Context ctx) {
    return switch (e.getStatus()) {
      case 404 -> "there is nothing at %s; /openapi.json lists what there is".formatted(ctx.path());
      case 405 ->
          "%s does not answer to %s; /openapi.json lists what it takes"
              .formatted(ctx.path(), ctx.method());
      default -> "%s %s: %s".formatted(ctx.method(), ctx.path(), e.getMessage());
    };
  }

  /** Who breaks off a download, or leaves while sending, knows it: that is no failure. */
  private void failed(Exception e, Context ctx) {
    if (wentAway(e)) {
      LOG.info("the other side of {} {} went away before the end", ctx.method(), ctx.path());
      ctx.status(400);
      return;
    }
    LOG.error("could not answer {} {}", ctx.method(), ctx.path(), e);
    answer(ctx, problem(ctx, 500, "the service could not answer; its log says why"));
  }

  private static boolean wentAway(Exception e) {
    return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
        .limit(20)
        .anyMatch(EofException.class::isInstance);
  }

  private static Problem problem(Context ctx, int status, String detail) {
    return Problem.of(status, detail, ctx.path());
  }

  private void answer(Context ctx, Problem problem) {
    if (ctx.res().isCommitted()) return;
    ctx.status(problem.status());
    if (browsing(ctx)) pages.problem(ctx, problem);
    else ctx.contentType(Problem.MEDIA_TYPE).result(Json.bytes(PageRoutes.worded(ctx, problem)));
  }

  private static boolean browsing(Context ctx) {
    String accept = ctx.header("Accept");
    boolean program = ctx.path().startsWith("/api/") || ctx.path().endsWith(".json");
    return !program && accept != null && accept.contains("text/html");
  }
}

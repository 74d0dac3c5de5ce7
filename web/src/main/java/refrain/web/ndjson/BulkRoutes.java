package refrain.web.ndjson;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import refrain.search.MatchOptions;
import refrain.search.SearchEngine;
import refrain.web.guard.Limits;
import refrain.web.guard.Refusal;
import refrain.web.guard.Role;
import refrain.web.json.Json;
import refrain.web.query.Holdings;
import refrain.web.query.MatchParams;
import refrain.web.query.PostQueries;

/** The two bulk routes: match texts with narratives, search posts for texts. */
public final class BulkRoutes {
  private final SearchEngine engine;
  private final PostQueries queries;
  private final Limits limits;
  private final Semaphore streams;

  /** Answers from these holdings, within these limits. */
  public BulkRoutes(Holdings holdings, Limits limits) {
    this.engine = holdings.engine();
    this.queries = new PostQueries(holdings, limits.lineBytes());
    this.limits = limits;
    this.streams = new Semaphore(limits.streams());
  }

  /** Adds the routes. */
  public void install(RoutesConfig routes) {
    routes.post(
        "/api/v1/match", ctx -> stream(ctx, new MatchAnswers(engine, options(ctx))), Role.READER);
    routes.post(
        "/api/v1/search", ctx -> stream(ctx, new SearchAnswers(engine, queries)), Role.READER);
  }

  private static MatchOptions options(Context ctx) {
    return MatchParams.read(PostQueries.params(ctx.queryString()));
  }

  private void stream(Context ctx, Batches.Answers answers) throws IOException {
    if (!streams.tryAcquire())
      throw Refusal.busy(
          "%d bulk streams are open already; try again later".formatted(limits.streams()));
    try {
      ctx.res().setContentType("application/x-ndjson");
      ctx.header("Refrain-Note", Json.NOTE);
      new Batches(limits, answers).run(ctx.req().getInputStream(), ctx.res().getOutputStream());
    } finally {
      streams.release();
    }
  }
}

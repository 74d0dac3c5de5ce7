package refrain.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import refrain.corpora.NarrativeId;
import refrain.corpora.StatementId;
import refrain.corpora.curation.Thing;
import refrain.search.SearchEngine;
import refrain.web.json.Json;
import refrain.web.json.PostJson;
import refrain.web.json.StatementJson;
import refrain.web.query.Holdings;
import refrain.web.query.MatchParams;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;
import refrain.web.query.Values;

/**
 * Answers single questions as JSON.
 *
 * <p>Unknown parameters are refused, so that a misspelt filter never passes for an answer.
 */
public final class ApiRoutes {
  private static final int SIZE = 20;

  private final Holdings holdings;
  private final Answers answers;
  private final Collections collections;
  private final PostQueries queries;

  /** Answers from these holdings. */
  public ApiRoutes(Holdings holdings, PostQueries queries) {
    this.holdings = holdings;
    this.answers = new Answers(holdings);
    this.collections = new Collections(holdings.curation());
    this.queries = queries;
  }

  /** Adds the routes. */
  public void install(RoutesConfig routes) {
    routes.get(
        "/api/v1/posts",
        ctx -> write(ctx, answers.posts(queries.read(params(ctx, PostQueries.NAMES), SIZE))));
    routes.get(
        "/api/v1/posts/<id>/matches",
        ctx -> write(ctx, answers.matches(id(ctx), MatchParams.read(all(ctx)))));
    routes.get("/api/v1/posts/<id>", ctx -> write(ctx, PostJson.of(holdings.post(id(ctx)))));
    routes.get(
        "/api/v1/compare",
        ctx -> write(ctx, answers.compare(params(ctx, Set.of("post", "statement", "narrative")))));
    routes.get("/api/v1/narratives", ctx -> write(ctx, answers.narratives()));
    routes.get(
        "/api/v1/narratives/{id}",
        ctx -> {
          write(ctx, answers.narrative(id(ctx)));
          versioned(ctx, Thing.of(new NarrativeId(id(ctx))));
        });
    routes.get(
        "/api/v1/narratives/{id}/findings",
        ctx -> write(ctx, answers.findings(id(ctx), minScore(params(ctx, Set.of("min_score"))))));
    routes.get(
        "/api/v1/statements",
        ctx -> write(ctx, answers.statements(params(ctx, Set.of("narrative")).one("narrative"))));
    routes.get(
        "/api/v1/statements/{id}",
        ctx -> {
          write(ctx, StatementJson.of(holdings.statement(id(ctx))));
          versioned(ctx, Thing.of(new StatementId(id(ctx))));
        });
    routes.get(
        "/api/v1/collections",
        ctx -> {
          params(ctx, Set.of());
          write(ctx, collections.all());
        });
    routes.get(
        "/api/v1/collections/<id>/rejects",
        ctx -> write(ctx, collections.rejects(id(ctx), all(ctx))));
  }

  private static double minScore(Params params) {
    return Values.share(params, "min_score", SearchEngine.SHOWN);
  }

  private static Params all(Context ctx) {
    return PostQueries.params(ctx.queryString());
  }

  private static Params params(Context ctx, Set<String> known) {
    Params params = all(ctx);
    PostQueries.refuseUnknown(params, known);
    return params;
  }

  private static String id(Context ctx) {
    return ctx.pathParam("id");
  }

  /** Tells which act the answer is as of, for the {@code If-Match} of a change. */
  private void versioned(Context ctx, Thing thing) {
    ctx.header("ETag", '"' + holdings.curation().version(thing) + '"');
  }

  private static void write(Context ctx, Object shape) {
    ctx.contentType("application/json").result(Json.bytes(shape));
  }
}

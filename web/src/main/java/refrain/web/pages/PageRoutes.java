package refrain.web.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import refrain.corpora.Narrative;
import refrain.corpora.Post;
import refrain.search.MatchOptions;
import refrain.search.SearchEngine;
import refrain.web.api.Answers;
import refrain.web.api.Collections;
import refrain.web.api.OpenApi;
import refrain.web.json.Json;
import refrain.web.json.Problem;
import refrain.web.query.Holdings;
import refrain.web.query.NotFound;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;
import refrain.web.query.Values;

/** The pages and their JSON twins. */
public final class PageRoutes {
  private static final int SIZE = 20;
  private static final MatchOptions MATCHES =
      new MatchOptions(MatchOptions.Against.NARRATIVES, 5, 0.1, true);

  private final Holdings holdings;
  private final PostQueries queries;
  private final Answers answers;
  private final Collections collections;
  private final Pages pages;

  /** Shows these holdings. */
  public PageRoutes(Holdings holdings, PostQueries queries, Pages pages) {
    this.holdings = holdings;
    this.queries = queries;
    this.pages = pages;
    this.answers = new Answers(holdings);
    this.collections = new Collections(holdings.curation());
  }

  /** Adds the routes. */
  public void install(RoutesConfig routes) {
    pages.readers().assets().install(routes);
    routes.get("/", this::desk);
    routes.get("/index.json", ctx -> json(ctx, answers.narratives()));
    routes.get("/posts", this::results);
    routes.get(
        "/posts.json", ctx -> json(ctx, answers.posts(queries.read(Readers.params(ctx), SIZE))));
    routes.get("/posts/<id>", this::post);
    routes.get("/narratives/{id}", this::narrative);
    new CompareRoutes(holdings, pages).install(routes);
    routes.get("/collections", this::collections);
    routes.get("/collections.json", ctx -> json(ctx, collections.all()));
    routes.get("/collections/<id>/rejects", this::rejects);
    routes.get(
        "/collections/<id>/rejects.json",
        ctx -> json(ctx, collections.rejects(ctx.pathParam("id"), Readers.params(ctx))));
    routes.get("/method", this::method);
    routes.get("/method.json", ctx -> json(ctx, MethodJson.of(holdings.engine().method())));
    routes.get("/docs", this::docs);
    routes.get("/docs.json", OpenApi::answer);
  }

  /** Answers a problem as a page. */
  public void problem(Context ctx, Problem problem) {
    pages.render(ctx, "problem", pages.readers().problem(ctx), problem);
  }

  /** Returns a problem in the language that the address asks for, or as it is. */
  public static Problem worded(Context ctx, Problem problem) {
    return Readers.asked(ctx)
        .map(t -> problem.saying(t.said(problem.detail()).words()))
        .orElse(problem);
  }

  private void desk(Context ctx) {
    Page page = pages.page(ctx, "desk", null, "/index.json");
    pages.render(ctx, "desk", page, DeskView.of(page.t(), holdings));
  }

  private void results(Context ctx) {
    Params params = Readers.params(ctx);
    PostQueries.refuseUnknown(params, PostQueries.NAMES);
    Page page = pages.page(ctx, "posts", "nav.posts", params.on("/posts.json"));
    ResultsView view =
        new ResultsPage(page.t(), holdings, params, queries.read(params, SIZE)).view();
    page =
        pages.citable(ctx, page.titled(view.subject()), files(params.without("cursor"), "/posts"));
    pages.render(ctx, "posts", page, view);
  }

  private static List<Map.Entry<String, String>> files(Params params, String path) {
    return List.of(
        Map.entry("CSV", params.on(path + ".csv")), Map.entry("JSONL", params.on(path + ".jsonl")));
  }

  private void narrative(Context ctx) {
    String id = ctx.pathParam("id");
    if (id.endsWith(".json")) {
      String named = id.substring(0, id.length() - 5);
      json(ctx, answers.narrative(named).with(answers.findings(named, minScore(ctx))));
      return;
    }
    Narrative narrative = holdings.narrative(id);
    PostQueries.refuseUnknown(Readers.params(ctx), Set.of("min_score"));
    String twin = Readers.params(ctx).without("cite").on(Cards.href(narrative.id()) + ".json");
    Page page = pages.page(ctx, "desk", null, twin);
    page = page.titled(page.t().in(narrative.title()));
    page = pages.citable(ctx, page, files(page.t(), narrative));
    NarrativePage laid =
        new NarrativePage(
            page.t(), holdings, narrative, answers.overview(narrative), minScore(ctx));
    pages.render(ctx, "narrative", page, laid.view(queries));
  }

  private static double minScore(Context ctx) {
    return Values.share(Readers.params(ctx), "min_score", SearchEngine.SHOWN);
  }

  private static List<Map.Entry<String, String>> files(Texts t, Narrative narrative) {
    String posts = "narrative=" + Params.encode(narrative.id().value());
    String statements = Cards.href(narrative.id()) + "/statements";
    return List.of(
        Map.entry(t.of("take.posts") + " CSV", "/posts.csv?" + posts),
        Map.entry("JSONL", "/posts.jsonl?" + posts),
        Map.entry(t.of("take.statements") + " CSV", statements + ".csv"),
        Map.entry("JSONL", statements + ".jsonl"));
  }

  private void post(Context ctx) {
    String id = ctx.pathParam("id");
    if (id.endsWith(".json") && !known(id)) {
      json(ctx, answers.post(id.substring(0, id.length() - 5), MATCHES));
      return;
    }
    Post post = holdings.post(id);
    Page page = pages.page(ctx, "posts", "nav.post", Cards.href(post.id()) + ".json");
    pages.render(ctx, "post", page, view(page.t(), post));
  }

  private boolean known(String id) {
    try {
      return !holdings.post(id).text().isEmpty();
    } catch (NotFound e) {
      return false;
    }
  }

  private PostView view(Texts t, Post post) {
    Cards cards = new Cards(t, holdings.corpus());
    return new PostView(
        cards.post(post, Cards.UNMARKED),
        holdings.engine().match(post.text(), MATCHES).stream()
            .flatMap(match -> cards.closest(post, match).stream())
            .toList(),
        PostFacts.of(t, post),
        PostFacts.provenance(t, post),
        PostQueries.params("like=" + Params.encode(post.id().toString())).on("/posts"),
        Cards.copiesHref(post.id()));
  }

  private void collections(Context ctx) {
    Page page = pages.page(ctx, "collections", "nav.collections", "/collections.json");
    pages.render(
        ctx, "collections", page, CollectionsView.of(page.t(), collections.all(), holdings));
  }

  private void rejects(Context ctx) {
    String id = ctx.pathParam("id");
    Params params = Readers.params(ctx);
    String twin = params.on("/collections/" + Params.encode(id) + "/rejects.json");
    Page page = pages.page(ctx, "collections", "rejects.title", twin);
    RejectsView view = RejectsView.of(page.t(), collections.rejects(id, params));
    pages.render(ctx, "rejects", page, view);
  }

  private void method(Context ctx) {
    Page page = pages.page(ctx, "method", "nav.method", "/method.json");
    pages.render(ctx, page.t().chinese() ? "method-zh" : "method-en", page, page);
  }

  private void docs(Context ctx) {
    Page page = pages.page(ctx, "docs", "nav.docs", "/docs.json");
    pages.render(ctx, "docs", page, DocsView.read());
  }

  private static void json(Context ctx, Object shape) {
    ctx.contentType("application/json").result(Json.bytes(shape));
  }
}

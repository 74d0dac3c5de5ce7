package refrain.web.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refrain.corpora.Post;
import refrain.corpora.Statement;
import refrain.search.Filter;
import refrain.search.Match;
import refrain.search.MatchOptions;
import refrain.search.PostPage;
import refrain.search.PostQuery;
import refrain.search.Sort;
import refrain.search.Subject;
import refrain.web.api.Answers;
import refrain.web.json.Json;
import refrain.web.query.Holdings;
import refrain.web.query.Params;

/** A post beside a statement: as a page, as JSON, and as a file that stands alone. */
final class CompareRoutes {
  private static final MatchOptions OTHERS =
      new MatchOptions(MatchOptions.Against.STATEMENTS, 6, 0.1, false);

  private final Holdings holdings;
  private final Pages pages;
  private final Answers answers;

  CompareRoutes(Holdings holdings, Pages pages) {
    this.holdings = holdings;
    this.pages = pages;
    this.answers = new Answers(holdings);
  }

  void install(RoutesConfig routes) {
    routes.get("/compare", this::compare);
    routes.get("/compare.html", this::comparison);
    routes.get(
        "/compare.json",
        ctx ->
            ctx.contentType("application/json")
                .result(Json.bytes(answers.compare(Readers.params(ctx)))));
  }

  private void compare(Context ctx) {
    Params params = Readers.params(ctx);
    Post post = holdings.post(Answers.required(params, "post"));
    Statement statement = holdings.statement(Answers.required(params, "statement"));
    Match match = answers.match(post, statement, params);
    Page page = pages.page(ctx, "posts", "nav.compare", params.on("/compare.json"));
    page = pages.citable(ctx, page.titled(title(page.t(), post, statement)), compared(params));
    pages.render(ctx, "compare", page, compared(page, post, statement, match));
  }

  private static String title(Texts t, Post post, Statement statement) {
    return t.of("compare.cited", post.id().toString(), statement.id().value());
  }

  private static List<Map.Entry<String, String>> compared(Params params) {
    return List.of(
        Map.entry("HTML", params.on("/compare.html")),
        Map.entry("CSV", params.on("/compare.csv")),
        Map.entry("JSON", params.on("/compare.json")));
  }

  private CompareView compared(Page page, Post post, Statement statement, Match match) {
    List<Match> others =
        holdings.engine().match(post.text(), OTHERS).stream()
            .filter(m -> !m.statement().equals(statement.id()))
            .limit(OTHERS.top() - 1)
            .toList();
    PostPage copies = holdings.engine().search(copies(post));
    return new ComparePage(page, holdings.corpus()).view(post, statement, match, others, copies);
  }

  private static PostQuery copies(Post post) {
    return new PostQuery(
        new Subject.CopiesOf(post.id()),
        Filter.NONE,
        Sort.OLDEST,
        8,
        Optional.empty(),
        false,
        false);
  }

  /** Answers with a page that stands alone: a file with its look inside, without scripts. */
  private void comparison(Context ctx) {
    Params params = Readers.params(ctx);
    Post post = holdings.post(Answers.required(params, "post"));
    Statement statement = holdings.statement(Answers.required(params, "statement"));
    Match match = answers.match(post, statement, params);
    Page page = pages.page(ctx, "posts", "nav.compare", null);
    page = pages.citable(ctx, page.titled(title(page.t(), post, statement)), List.of());
    ctx.header("Content-Disposition", "attachment; filename=\"refrain-compare.html\"")
        .header("Refrain-Note", Json.NOTE);
    pages.render(ctx, "compare-file", page, compared(page, post, statement, match));
  }
}

package refrain.web.corpus;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import refrain.web.api.Body;
import refrain.web.pages.Page;
import refrain.web.pages.Pages;
import refrain.web.query.Holdings;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;

/** The corpus as lists: narratives, and statements with filters; each with its JSON twin. */
final class CorpusPages {
  private final Holdings holdings;
  private final Pages pages;

  CorpusPages(Holdings holdings, Pages pages) {
    this.holdings = holdings;
    this.pages = pages;
  }

  void install(RoutesConfig routes) {
    routes.get("/corpus", this::narratives);
    routes.get(
        "/corpus.json",
        ctx -> Body.answer(ctx, NarrativeList.of(holdings.corpus(), params(ctx, "retired"))));
    routes.get("/corpus/statements", this::statements);
    routes.get("/corpus/statements.json", ctx -> Body.answer(ctx, list(Pages.params(ctx)).shape()));
  }

  private static Params params(Context ctx, String... known) {
    Params params = Pages.params(ctx);
    PostQueries.refuseUnknown(params, Set.of(known));
    return params;
  }

  private StatementList list(Params params) {
    return StatementList.of(holdings.corpus(), params);
  }

  private void narratives(Context ctx) {
    Params params = params(ctx, "retired");
    Page page = pages.page(ctx, "corpus", "corpus.title", params.on("/corpus.json"));
    pages.render(ctx, "corpus", page, CorpusView.of(page.t(), holdings.corpus(), params));
  }

  private void statements(Context ctx) {
    Params params = Pages.params(ctx);
    Page page =
        pages.page(ctx, "corpus", "corpus.statements.title", params.on("/corpus/statements.json"));
    pages.render(
        ctx, "corpus-statements", page, StatementsView.of(page, holdings.corpus(), list(params)));
  }
}

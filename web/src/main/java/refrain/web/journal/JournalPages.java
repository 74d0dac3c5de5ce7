package refrain.web.journal;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import refrain.corpora.curation.Act;
import refrain.web.api.Body;
import refrain.web.guard.Role;
import refrain.web.pages.ActRow;
import refrain.web.pages.Page;
import refrain.web.pages.Pages;
import refrain.web.query.Curation;
import refrain.web.query.Holdings;
import refrain.web.query.NotFound;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;

/** The journal to read: a list of acts, one act, JSON of both, and the file itself. */
final class JournalPages {
  private static final String JSON = ".json";

  private final Curation curation;
  private final Pages pages;
  private final JournalJson shapes;

  JournalPages(Holdings holdings, Pages pages) {
    this.curation = holdings.curation();
    this.pages = pages;
    shapes = new JournalJson(curation);
  }

  void install(RoutesConfig routes) {
    routes.get("/journal", this::list);
    routes.get("/journal.json", ctx -> Body.answer(ctx, shapes.list(filter(Pages.params(ctx)))));
    routes.get("/journal.jsonl", this::export, Role.CURATOR);
    routes.get("/journal/{act}", this::one);
    routes.get(
        "/api/v1/journal",
        ctx -> Body.answer(ctx, shapes.list(filter(PostQueries.params(ctx.queryString())))));
    routes.get(
        "/api/v1/journal/{act}", ctx -> Body.answer(ctx, shapes.one(act(ctx.pathParam("act")))));
  }

  private static ActFilter filter(Params params) {
    return ActFilter.read(params);
  }

  private void list(Context ctx) {
    Params params = Pages.params(ctx);
    ActFilter filter = ActFilter.read(params.without("merged"));
    Page page = pages.page(ctx, "journal", "journal.title", params.on("/journal.json"));
    pages.render(ctx, "journal", page, JournalView.of(page, curation, params, filter));
  }

  private void one(Context ctx) {
    String id = ctx.pathParam("act");
    if (id.endsWith(JSON)) {
      Body.answer(ctx, shapes.one(act(id.substring(0, id.length() - JSON.length()))));
      return;
    }
    Act act = act(id);
    Page page = pages.page(ctx, "journal", "journal.act", ActRow.href(id) + JSON);
    pages.render(ctx, "act", page, ActView.of(page, curation, act));
  }

  private Act act(String id) {
    return curation
        .history()
        .act(id)
        .orElseThrow(() -> new NotFound("there is no act '%s' in the journal".formatted(id)));
  }

  private void export(Context ctx) throws IOException {
    ctx.contentType("application/x-ndjson")
        .header("Content-Disposition", "attachment; filename=\"journal.jsonl\"");
    try (InputStream in = curation.export()) {
      in.transferTo(ctx.outputStream());
    }
  }
}

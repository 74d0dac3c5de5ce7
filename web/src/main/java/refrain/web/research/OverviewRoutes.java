package refrain.web.research;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import refrain.web.export.About;
import refrain.web.export.Sheet;
import refrain.web.json.Json;
import refrain.web.pages.Page;
import refrain.web.pages.Pages;
import refrain.web.query.Holdings;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;

/** The overview: its page, its JSON twin and its CSV. */
final class OverviewRoutes {
  private final Holdings holdings;
  private final PostQueries queries;
  private final Pages pages;

  OverviewRoutes(Holdings holdings, PostQueries queries, Pages pages) {
    this.holdings = holdings;
    this.queries = queries;
    this.pages = pages;
  }

  void install(RoutesConfig routes) {
    routes.get("/overview", this::page);
    routes.get("/overview.json", this::json);
    routes.get("/api/v1/overview", this::json);
    routes.get("/overview.csv", this::csv);
  }

  private OverviewJson table(Params params) {
    return new Overview(holdings, OverviewQuery.read(params, queries)).table();
  }

  private void page(Context ctx) {
    Params params = Pages.params(ctx);
    OverviewQuery query = OverviewQuery.read(params, queries);
    OverviewJson table = new Overview(holdings, query).table();
    Page page = pages.page(ctx, "overview", "nav.overview", params.on("/overview.json"));
    page = pages.citable(ctx, page, List.of(Map.entry("CSV", params.on("/overview.csv"))));
    OverviewView view = new OverviewPage(page.t(), params, query, table).view();
    pages.render(ctx, "overview", page, view);
  }

  private void json(Context ctx) {
    ctx.contentType("application/json").result(Json.bytes(table(Pages.params(ctx))));
  }

  private void csv(Context ctx) throws IOException {
    Params params = Pages.params(ctx);
    OverviewJson table = table(params);
    List<String> columns = new ArrayList<>(List.of("narrative", "title_en", "title_zh", "total"));
    table.columns().forEach(c -> columns.add(c.key().isEmpty() ? "unknown" : c.key()));
    String what = table.counts() + " by narrative and " + table.by();
    Sheet sheet = new Sheet(ctx, "overview.csv", columns, About.of(holdings, what, params, ""));
    for (OverviewJson.Row row : table.rows()) {
      List<Object> cells =
          new ArrayList<>(
              List.of(row.narrative(), row.title().en(), row.title().zh(), row.total()));
      cells.addAll(row.cells());
      sheet.row(cells);
    }
    sheet.flush();
  }
}

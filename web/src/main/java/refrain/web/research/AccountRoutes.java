package refrain.web.research;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import refrain.search.SearchEngine;
import refrain.web.json.Json;
import refrain.web.pages.Cards;
import refrain.web.pages.Page;
import refrain.web.pages.Pages;
import refrain.web.pages.Visible;
import refrain.web.query.Holdings;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;
import refrain.web.query.Values;

/** Accounts: their pages, their JSON twins and the API. */
final class AccountRoutes {
  private static final String TWIN = ".json";

  private final Holdings holdings;
  private final Pages pages;
  private final Accounts accounts;

  AccountRoutes(Holdings holdings, Pages pages) {
    this.holdings = holdings;
    this.pages = pages;
    this.accounts = new Accounts(holdings);
  }

  void install(RoutesConfig routes) {
    routes.get("/accounts/{platform}/<id>", this::page);
    routes.get("/api/v1/accounts/{platform}/<id>", ctx -> json(ctx, of(ctx, ctx.pathParam("id"))));
  }

  private AccountJson of(Context ctx, String label) {
    Params params = Pages.params(ctx);
    PostQueries.refuseUnknown(params, Set.of("min_score"));
    return accounts.of(
        ctx.pathParam("platform"), label, Values.share(params, "min_score", SearchEngine.SHOWN));
  }

  private void page(Context ctx) {
    String label = ctx.pathParam("id");
    if (label.endsWith(TWIN) && !accounts.known(ctx.pathParam("platform"), label)) {
      json(ctx, of(ctx, label.substring(0, label.length() - TWIN.length())));
      return;
    }
    AccountJson account = of(ctx, label);
    Params params = Pages.params(ctx);
    String path = Cards.accountHref(account.platform(), label);
    Page page = pages.page(ctx, "accounts", null, params.on(path + TWIN));
    String title = Visible.of(label) + " · " + page.t().platform(account.platform());
    page = pages.citable(ctx, page.titled(title), files(account));
    pages.render(ctx, "account", page, new AccountPage(page.t(), holdings, account).view());
  }

  private static List<Map.Entry<String, String>> files(AccountJson account) {
    Params own =
        PostQueries.params((String) null)
            .with("platform", account.platform())
            .with("account", account.account())
            .with("collapse", "false");
    return List.of(
        Map.entry("CSV", own.on("/posts.csv")), Map.entry("JSONL", own.on("/posts.jsonl")));
  }

  private static void json(Context ctx, AccountJson account) {
    ctx.contentType("application/json").result(Json.bytes(account));
  }
}

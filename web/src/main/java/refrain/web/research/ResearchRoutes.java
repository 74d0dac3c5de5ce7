package refrain.web.research;

import io.javalin.config.RoutesConfig;
import refrain.web.pages.Pages;
import refrain.web.query.Holdings;
import refrain.web.query.PostQueries;

/** Everything for the researcher beyond the lists of posts. */
public final class ResearchRoutes {
  private final Holdings holdings;
  private final PostQueries queries;
  private final Pages pages;

  /** Shows these holdings. */
  public ResearchRoutes(Holdings holdings, PostQueries queries, Pages pages) {
    this.holdings = holdings;
    this.queries = queries;
    this.pages = pages;
  }

  /** Adds the routes. */
  public void install(RoutesConfig routes) {
    new AccountRoutes(holdings, pages).install(routes);
    new OverviewRoutes(holdings, queries, pages).install(routes);
    new SearchRoutes(holdings).install(routes);
  }
}

package refrain.web.imports;

import io.javalin.config.RoutesConfig;
import refrain.web.pages.Pages;
import refrain.web.query.Holdings;

/** Everything that has to do with importing. */
public final class ImportRoutes {
  private final Holdings holdings;
  private final Pages pages;

  /** Imports into these holdings. */
  public ImportRoutes(Holdings holdings, Pages pages) {
    this.holdings = holdings;
    this.pages = pages;
  }

  /** Adds the routes. */
  public void install(RoutesConfig routes) {
    new ImportApi(holdings).install(routes);
    new MappingApi(holdings).install(routes);
    new ImportPages(holdings, pages).install(routes);
  }
}

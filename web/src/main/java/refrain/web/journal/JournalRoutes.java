package refrain.web.journal;

import io.javalin.config.RoutesConfig;
import refrain.web.pages.Pages;
import refrain.web.query.Holdings;

/** Everything that has to do with the journal. */
public final class JournalRoutes {
  private final Holdings holdings;
  private final Pages pages;

  /** Shows the journal of these holdings. */
  public JournalRoutes(Holdings holdings, Pages pages) {
    this.holdings = holdings;
    this.pages = pages;
  }

  /** Adds the routes. */
  public void install(RoutesConfig routes) {
    new Undoing(holdings.curation()).install(routes);
    new Merging(holdings.curation(), pages).install(routes);
    new JournalPages(holdings, pages).install(routes);
  }
}

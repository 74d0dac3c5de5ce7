package refrain.web.corpus;

import io.javalin.config.RoutesConfig;
import refrain.web.pages.Pages;
import refrain.web.query.Holdings;

/** Everything that has to do with narratives and statements as curators keep them. */
public final class CorpusRoutes {
  private final Holdings holdings;
  private final Pages pages;

  /** Edits the corpus of these holdings. */
  public CorpusRoutes(Holdings holdings, Pages pages) {
    this.holdings = holdings;
    this.pages = pages;
  }

  /** Adds the routes. */
  public void install(RoutesConfig routes) {
    new CorpusPages(holdings, pages).install(routes);
    new NarrativePages(holdings, pages).install(routes);
    new StatementPages(holdings, pages).install(routes);
    new NarrativeApi(holdings).install(routes);
    new StatementApi(holdings).install(routes);
  }
}

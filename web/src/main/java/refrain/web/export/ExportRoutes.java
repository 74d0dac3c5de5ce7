package refrain.web.export;

import io.javalin.config.RoutesConfig;
import refrain.web.query.Holdings;
import refrain.web.query.PostQueries;

/** Everything that is taken away as a file. */
public final class ExportRoutes {
  private final Holdings holdings;
  private final PostQueries queries;

  /** Exports from these holdings. */
  public ExportRoutes(Holdings holdings, PostQueries queries) {
    this.holdings = holdings;
    this.queries = queries;
  }

  /** Adds the routes. */
  public void install(RoutesConfig routes) {
    new PostFiles(holdings, queries).install(routes);
    new StatementFiles(holdings).install(routes);
    new CompareFile(holdings).install(routes);
  }
}

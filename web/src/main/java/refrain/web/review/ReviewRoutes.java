package refrain.web.review;

import io.javalin.config.RoutesConfig;
import refrain.web.pages.Pages;
import refrain.web.query.Holdings;

/** Everything that has to do with judgements. */
public final class ReviewRoutes {
  private final Holdings holdings;
  private final Pages pages;

  /** Judges matches among these holdings. */
  public ReviewRoutes(Holdings holdings, Pages pages) {
    this.holdings = holdings;
    this.pages = pages;
  }

  /** Adds the routes. */
  public void install(RoutesConfig routes) {
    new JudgementApi(holdings).install(routes);
    new JudgementForms(holdings).install(routes);
    new JudgementExport(holdings).install(routes);
    Thresholds thresholds = new Thresholds(holdings, System::nanoTime);
    ReviewQueue queue = new ReviewQueue(holdings, thresholds, System::nanoTime);
    new ReviewDesk(holdings, pages, queue).install(routes);
    new RecalibrationDesk(holdings, thresholds).install(routes);
    new FiguresDesk(holdings, pages, thresholds).install(routes);
  }
}

package refrain.web.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.web.api.Body;
import refrain.web.json.Json;
import refrain.web.pages.Page;
import refrain.web.pages.Pages;
import refrain.web.query.BadParameter;
import refrain.web.query.Holdings;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;
import refrain.web.query.Values;

/** The page of the figures from judgements, its JSON twin and the same for programs. */
final class FiguresDesk {
  private final Holdings holdings;
  private final Pages pages;
  private final Thresholds thresholds;

  FiguresDesk(Holdings holdings, Pages pages, Thresholds thresholds) {
    this.holdings = holdings;
    this.pages = pages;
    this.thresholds = thresholds;
  }

  void install(RoutesConfig routes) {
    routes.get(FiguresPage.PATH, this::page);
    routes.get(FiguresPage.PATH + ".json", this::all);
    routes.get("/api/v1/figures", this::all);
    routes.get("/api/v1/narratives/{id}/figures", this::one);
  }

  private void page(Context ctx) {
    double wanted = wanted(Pages.params(ctx));
    Page page =
        pages.page(
            ctx, "review", "figures.title", Pages.params(ctx).on(FiguresPage.PATH + ".json"));
    pages.render(
        ctx, "figures", page, new FiguresPage(page.t(), holdings, thresholds, wanted).view());
  }

  private void all(Context ctx) {
    double wanted = wanted(Pages.params(ctx));
    Body.answer(
        ctx, shape(wanted, holdings.corpus().narratives().stream().map(Narrative::id).toList()));
  }

  private void one(Context ctx) {
    NarrativeId narrative = holdings.narrative(ctx.pathParam("id")).id();
    Body.answer(ctx, shape(wanted(Pages.params(ctx)), List.of(narrative)));
  }

  private FiguresJson shape(double wanted, List<NarrativeId> narratives) {
    return new FiguresJson(
        Json.NOTE,
        FiguresJson.COUNTED,
        wanted,
        FiguresJson.AgreementJson.of(thresholds.agreement()),
        narratives.stream()
            .map(id -> FiguresJson.of(thresholds.figures(id), thresholds.suggested(id, wanted)))
            .toList());
  }

  private static double wanted(Params params) {
    PostQueries.refuseUnknown(params, Set.of("precision"));
    double wanted = Values.share(params, "precision", Thresholds.WANTED);
    if (wanted == 0)
      throw new BadParameter(
          "precision", params.one("precision").orElse(""), "a number above 0, up to 1");
    return wanted;
  }
}

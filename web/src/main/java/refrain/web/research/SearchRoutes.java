package refrain.web.research;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import refrain.web.api.Answers;
import refrain.web.guard.Person;
import refrain.web.guard.Role;
import refrain.web.json.Json;
import refrain.web.pages.Back;
import refrain.web.pages.Form;
import refrain.web.query.Holdings;
import refrain.web.query.Params;
import refrain.web.saved.SavedSearches;

/** Saves searches by name and removes them; the desk lists them. */
final class SearchRoutes {
  private final SavedSearches searches;

  SearchRoutes(Holdings holdings) {
    searches = new SavedSearches(holdings);
  }

  private record SearchList(List<SavedSearches.Search> searches) {}

  void install(RoutesConfig routes) {
    routes.get(
        "/searches.json",
        ctx ->
            ctx.contentType("application/json").result(Json.bytes(new SearchList(searches.all()))));
    routes.post("/searches", this::save, Role.REVIEWER);
    routes.post("/searches/remove", this::remove, Role.REVIEWER);
  }

  private void save(Context ctx) {
    Params form = Form.of(ctx);
    searches.save(
        Answers.required(form, "name"), Answers.required(form, "address"), Person.of(ctx).name());
    back(ctx, form);
  }

  private void remove(Context ctx) {
    Params form = Form.of(ctx);
    searches.remove(Answers.required(form, "name"));
    back(ctx, form);
  }

  private static void back(Context ctx, Params form) {
    ctx.redirect(Back.to(Form.back(form)), HttpStatus.SEE_OTHER);
  }
}

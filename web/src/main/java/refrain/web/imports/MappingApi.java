package refrain.web.imports;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import refrain.indexer.jobs.Jobs;
import refrain.web.api.Answers;
import refrain.web.api.Body;
import refrain.web.guard.Role;
import refrain.web.query.Holdings;
import refrain.web.query.NotFound;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;

/** The column mappings saved under names, for programs. */
final class MappingApi {
  private static final String PATH = "/api/v1/mappings";

  private final Holdings holdings;

  MappingApi(Holdings holdings) {
    this.holdings = holdings;
  }

  /** Every mapping by its name: field to column. */
  private record MappingList(Map<String, Map<String, String>> mappings) {}

  void install(RoutesConfig routes) {
    routes.get(PATH, ctx -> Body.answer(ctx, list()));
    routes.put(PATH + "/{name}", this::save, Role.CURATOR);
    routes.delete(PATH + "/{name}", this::remove, Role.CURATOR);
  }

  private MappingList list() {
    return new MappingList(
        holdings.imports().map(Jobs::mappings).map(m -> m.all()).orElse(Map.of()));
  }

  private void save(Context ctx) {
    Params given = PostQueries.params(ctx.queryString());
    PostQueries.refuseUnknown(given, java.util.Set.of("map"));
    var mappings = holdings.jobs().mappings();
    mappings.save(ctx.pathParam("name"), Orders.mapping(Answers.required(given, "map"), mappings));
    Body.answer(ctx, list());
  }

  private void remove(Context ctx) {
    String name = ctx.pathParam("name");
    if (!holdings.jobs().mappings().remove(name))
      throw new NotFound("there is no saved mapping '%s'".formatted(name));
    ctx.status(204);
  }
}

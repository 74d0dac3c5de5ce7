package refrain.web;

import io.javalin.Javalin;
import java.util.Set;
import java.util.TreeSet;
import refrain.web.api.Metrics;
import refrain.web.query.Holdings;

/** The routes of the service, as they are registered. */
final class Routes {
  private Routes() {}

  /** Returns each route as its method and its path, such as {@code GET /posts/<id>}. */
  static Set<String> registered() {
    Set<String> routes = new TreeSet<>();
    Fixtures fixtures = RunningServer.FIXTURES.without();
    try (Metrics metrics = new Metrics(fixtures.engine())) {
      Javalin.create(
          config -> {
            config.events.handlerAdded(
                h -> {
                  if (h.getHttpMethod().isHttpMethod())
                    routes.add(h.getHttpMethod().name() + " " + h.getPath());
                });
            Holdings holdings = new Holdings(fixtures.engine(), fixtures.curation());
            Server.configure(config, holdings, ServerOptions.local(0), metrics);
          });
    }
    return routes;
  }
}

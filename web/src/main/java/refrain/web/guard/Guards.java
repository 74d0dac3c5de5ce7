package refrain.web.guard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.Optional;

/** Puts every check in front of every route, cheapest first. */
public final class Guards {
  private Guards() {}

  /**
   * Installs the checks.
   *
   * @param host the address the service is bound to
   * @param credentials who may sign in; empty for a desk of one person on the loopback address
   * @param owner who that person is
   * @return where people sign in; empty where nobody has to
   */
  public static Optional<Gate> install(
      RoutesConfig routes,
      String host,
      Optional<Credentials> credentials,
      Person owner,
      Limits limits) {
    routes.before(new SecurityHeaders());
    if (credentials.isEmpty()) routes.before(new HostCheck(host));
    routes.before(new QueryLimit(limits.queryBytes()));
    routes.before(new PlainBody());
    Optional<Gate> gate = credentials.map(Gate::new);
    routes.before(gate.<Handler>map(g -> g).orElse(owner::sent));
    routes.before(new CrossSite());
    routes.beforeMatched(new RoleCheck());
    return gate;
  }
}

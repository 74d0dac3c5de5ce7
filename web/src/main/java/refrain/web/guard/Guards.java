package refrain.web.guard;

import io.javalin.config.RoutesConfig;
import java.util.Optional;

/** Puts every check in front of every route, cheapest first. */
public final class Guards {
  private Guards() {}

  /**
   * Installs the checks.
   *
   * @param host the address the service is bound to
   * @param credentials who may sign in; empty for a service on the loopback address
   */
  public static void install(
      RoutesConfig routes, String host, Optional<Credentials> credentials, Limits limits) {
    routes.before(new SecurityHeaders());
    if (credentials.isEmpty()) routes.before(new HostCheck(host));
    routes.before(new QueryLimit(limits.queryBytes()));
    credentials.ifPresent(known -> routes.before(new BasicAuth(known)));
    routes.before(new CrossSite());
  }
}

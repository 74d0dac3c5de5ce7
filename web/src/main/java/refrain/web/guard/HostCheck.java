package refrain.web.guard;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses names that a stranger's page has pointed at this machine (DNS rebinding).
 *
 * <p>A service on the loopback address without credentials trusts whoever reaches it, so only the
 * loopback's own names may be used.
 */
final class HostCheck implements Handler {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final String bound;

  HostCheck(String bound) {
    this.bound = bound.toLowerCase(Locale.ROOT);
  }

  @Override
  public void handle(Context ctx) {
    String header = ctx.header("Host");
    String name = header == null ? "" : name(header.toLowerCase(Locale.ROOT));
    if (!LOOPBACK.contains(name) && !name.equals(bound))
      throw new Refusal(
          421, "this service answers to localhost only, not to the host '%s'".formatted(name));
  }

  private static String name(String host) {
    int colon = host.lastIndexOf(':');
    return colon < 0 || host.endsWith("]") ? host : host.substring(0, colon);
  }
}

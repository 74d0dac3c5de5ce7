package refrain.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import refrain.corpora.BadInput;
import refrain.web.guard.Credentials;
import refrain.web.guard.Limits;
import refrain.web.guard.Person;
import refrain.web.guard.Role;

/**
 * Where the service listens and whom it answers.
 *
 * @param host the address to bind; a name is looked up
 * @param port the port, or 0 for any that is free
 * @param credentials who may sign in; must be given for an address that other machines can reach
 * @param owner who decides at a desk without credentials, which is one person's own
 */
public record ServerOptions(
    String host, int port, Optional<Credentials> credentials, Person owner, Limits limits) {
  /** Who decides when nobody was named. */
  public static final Person OWNER = new Person("owner", Role.ADMIN);

  public ServerOptions {
    if (port < 0 || port > 65535)
      throw new BadInput("port must be from 0 to 65535, got %d".formatted(port));
    if (credentials.isEmpty() && !loopback(host))
      throw new BadInput(
          "refusing to listen on '%s' without credentials: anyone who reaches it could read the collection; give a users file, or listen on 127.0.0.1"
              .formatted(host));
  }

  /** The options of a service whose decisions, without credentials, are {@link #OWNER}'s. */
  public ServerOptions(String host, int port, Optional<Credentials> credentials, Limits limits) {
    this(host, port, credentials, OWNER, limits);
  }

  /** Returns the options of a desk for one person: 127.0.0.1, no credentials, usual limits. */
  public static ServerOptions local(int port) {
    return new ServerOptions("127.0.0.1", port, Optional.empty(), Limits.DEFAULT);
  }

  private static boolean loopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new BadInput(
          "could not find the host '%s' to listen on; give an address of this machine"
              .formatted(host),
          e);
    }
  }
}

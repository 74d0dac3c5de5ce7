package refrain.web.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import refrain.web.ServerOptions;
import refrain.web.guard.Credentials;
import refrain.web.guard.Limits;
import refrain.web.guard.Person;
import refrain.web.guard.Role;

/** Where the service listens and whom it answers. */
final class ListeningOptions {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "7070",
      description = "The port, or 0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "The address to listen on; another than this machine's own needs --users (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description =
          "Who may sign in, one user:hash:role a line; 'refrain user NAME' makes such lines.")
  private @Nullable Path users;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description =
          "Whose decisions are journaled where nobody signs in (default: your name on this machine).")
  private String by;

  /** Returns the options; the users' file is read. */
  ServerOptions options() {
    Optional<Credentials> credentials = Optional.ofNullable(users).map(Credentials::read);
    return new ServerOptions(host, port, credentials, new Person(by, Role.ADMIN), Limits.DEFAULT);
  }

  /** Returns the address of the first page on a port that is listened on. */
  String address(int listening) {
    return "http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, listening);
  }
}

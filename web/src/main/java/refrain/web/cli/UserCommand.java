package refrain.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import refrain.corpora.BadInput;
import refrain.web.guard.PasswordHash;
import refrain.web.guard.Role;

/** Makes a line for the file of users: the name and a hash of the password, never the password. */
@Command(
    name = "user",
    description = "Prints a line for the file of 'serve --users'; asks for the password.",
    mixinStandardHelpOptions = true)
final class UserCommand implements Callable<Integer> {
  private static final int SHORTEST = 8;

  @Parameters(paramLabel = "NAME", description = "The name to sign in with.")
  private String name;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "reader",
      description =
          "What the user may do: reader, reviewer, curator or admin (default: ${DEFAULT-VALUE}).")
  private String role;

  @Mixin private Output output;

  private record User(String name, String hash, String role) {}

  @Override
  public Integer call() throws IOException {
    if (name.isBlank() || name.startsWith("#") || name.chars().anyMatch(c -> c == ':' || c < ' '))
      throw new BadInput(
          "a name must not be empty, hold ':' or start with '#'; got '" + name + "'");
    Role may =
        Role.of(role)
            .orElseThrow(
                () ->
                    new BadInput(
                        "--role must be reader, reviewer, curator or admin, got '" + role + "'"));
    String password = password();
    if (password.length() < SHORTEST)
      throw new BadInput("the password must have at least " + SHORTEST + " characters");
    User user = new User(name, PasswordHash.create(password).toString(), may.label());
    output.result(user, user.name() + ":" + user.hash() + ":" + user.role());
    return 0;
  }

  /**
   * Asks without showing what is typed; a program gives the password as the first line of stdin.
   */
  private static String password() throws IOException {
    Console console = System.console();
    if (console != null) return new String(orNothing(console.readPassword("Password: ")));
    String line = new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
    return line == null ? "" : line;
  }

  private static char[] orNothing(char @org.jspecify.annotations.Nullable [] typed) {
    return typed == null ? new char[0] : typed;
  }
}

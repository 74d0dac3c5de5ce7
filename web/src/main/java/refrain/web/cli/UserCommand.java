package refrain.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import refrain.corpora.BadInput;
import refrain.web.guard.ApiToken;
import refrain.web.guard.PasswordHash;
import refrain.web.guard.Role;
import refrain.web.guard.UsersFile;

/** Makes lines for the file of users: names with hashed passwords, and tokens for programs. */
@Command(
    name = "user",
    description = {
      "Makes a line for the file of 'serve --users'; asks for the password.",
      "With --users FILE the line is added to the file; else it is printed."
    },
    mixinStandardHelpOptions = true)
final class UserCommand implements Callable<Integer> {
  private static final int SHORTEST = 8;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "The name to sign in with, or that a token is for.")
  private @Nullable String name;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "reader",
      description =
          "What the user may do: reader, reviewer, curator or admin (default: ${DEFAULT-VALUE}).")
  private String role;

  @Option(
      names = "--token",
      description = "Makes a token for a program that acts for the user; it is shown once.")
  private boolean token;

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      defaultValue = "read",
      description =
          "The most that a token allows: read, judge or curate (default: ${DEFAULT-VALUE}).")
  private String scope;

  @Option(
      names = "--label",
      paramLabel = "WORDS",
      defaultValue = "",
      description = "What a token is for, to know it by; it may stand in the list.")
  private String label;

  @Option(
      names = "--expires",
      paramLabel = "DAY",
      description = "The first day on which a token is no longer valid, such as 2027-01-31.")
  private @Nullable String expires;

  @Option(names = "--users", paramLabel = "FILE", description = "The file of users.")
  private @Nullable Path users;

  @Option(names = "--list", description = "Lists the users and tokens of --users.")
  private boolean list;

  @Option(
      names = "--revoke",
      paramLabel = "ID",
      description = "Takes a token out of --users, by the id that --list shows.")
  private @Nullable String revoked;

  @Mixin private Output output;

  private record User(String name, String hash, String role) {}

  private record Token(String name, String id, String scope, String token, String line) {}

  @Override
  public Integer call() throws IOException {
    if (list) new UsersListing(file("--list")).print(output);
    else if (revoked != null) revoke(revoked);
    else if (token) token(named());
    else user(named());
    return 0;
  }

  private void revoke(String id) throws IOException {
    new UsersFile(file("--revoke")).revoke(id);
    output.line("token " + id + " is revoked");
  }

  private Path file(String option) {
    if (users == null) throw new BadInput(option + " needs --users FILE");
    return users;
  }

  private String named() {
    if (name == null
        || name.isBlank()
        || name.startsWith("#")
        || name.chars().anyMatch(c -> c == ':' || c < ' '))
      throw new BadInput(
          "a name must not be empty, hold ':' or start with '#'; got '" + name + "'");
    return name;
  }

  private void user(String who) throws IOException {
    Role may =
        Role.of(role)
            .orElseThrow(
                () ->
                    new BadInput(
                        "--role must be reader, reviewer, curator or admin, got '" + role + "'"));
    String password = password();
    if (password.length() < SHORTEST)
      throw new BadInput("the password must have at least " + SHORTEST + " characters");
    User user = new User(who, PasswordHash.create(password).toString(), may.label());
    String line = user.name() + ":" + user.hash() + ":" + user.role();
    if (users == null) output.result(user, line);
    else {
      new UsersFile(users).put(who, line);
      output.result(user, "'%s' may sign in as %s".formatted(who, may.label()));
    }
  }

  /** The secret goes to a person's eyes, and never into a file that a line is added to. */
  private void token(String who) throws IOException {
    ApiToken.Made made =
        ApiToken.create(who, label, scope, expires == null ? null : ApiToken.day(expires));
    ApiToken kept = made.kept();
    Token shown = new Token(who, kept.id(), scope, made.secret(), kept.line());
    if (users != null) {
      new UsersFile(users).add(who, kept.line());
      output.result(shown, made.secret());
    } else {
      output.result(shown, kept.line());
      if (!output.json()) output.remark("the token, shown this once: " + made.secret());
    }
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

  private static char[] orNothing(char @Nullable [] typed) {
    return typed == null ? new char[0] : typed;
  }
}

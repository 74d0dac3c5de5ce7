package refrain.web.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;

/**
 * Who may sign in: user names, hashed passwords and roles, from a file with one {@code
 * user:hash:role} a line.
 *
 * <p>Lines that are blank or start with {@code #} are left out. A line without a role, as files had
 * before there were roles, makes a reader: what such a user could do until then. {@link
 * PasswordHash#create} makes a hash.
 */
public final class Credentials {
  private record User(PasswordHash hash, Role role) {}

  private final Map<String, User> users;
  private final PasswordHash nobody = PasswordHash.create("");

  private Credentials(Map<String, User> users) {
    this.users = users;
  }

  /**
   * Reads a file of users.
   *
   * @throws BadInput if it cannot be read, has no user, or a line is not of the form {@code
   *     user:hash:role}
   */
  public static Credentials read(Path file) {
    try {
      return parse(Files.readString(file, UTF_8), file.getFileName().toString());
    } catch (IOException e) {
      throw new BadInput(
          "could not read the users file '%s': %s".formatted(file, e.getMessage()), e);
    }
  }

  static Credentials parse(String lines, String file) {
    Map<String, User> users = new LinkedHashMap<>();
    int number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] parts = line.strip().split(":", -1);
      if (parts.length < 2 || parts.length > 3 || parts[0].isEmpty())
        throw new BadInput(
            "users file '%s' line %d: wanted user:hash:role".formatted(file, number));
      Role role = parts.length < 3 ? Role.READER : role(parts[2].strip(), file, number);
      users.put(parts[0], new User(PasswordHash.parse(parts[1].strip(), file, number), role));
    }
    if (users.isEmpty()) throw new BadInput("users file '%s' names no user".formatted(file));
    return new Credentials(users);
  }

  private static Role role(String written, String file, int line) {
    return Role.of(written)
        .orElseThrow(
            () ->
                new BadInput(
                    "users file '%s' line %d: the role is '%s', wanted reader, reviewer, curator or admin"
                        .formatted(file, line, written)));
  }

  /** Returns the person whose password it is; takes as long for a user that does not exist. */
  Optional<Person> accept(String name, String password) {
    @Nullable User user = users.get(name);
    boolean right = (user == null ? nobody : user.hash()).matches(password);
    return right && user != null ? Optional.of(new Person(name, user.role())) : Optional.empty();
  }

  /** Compares without telling by its time where two byte strings differ. */
  static boolean same(byte[] a, byte[] b) {
    return MessageDigest.isEqual(a, b);
  }
}

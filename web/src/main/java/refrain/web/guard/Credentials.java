package refrain.web.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import refrain.corpora.BadInput;

/**
 * Who may sign in: user names and hashed passwords, from a file with one {@code user:hash} a line.
 *
 * <p>Lines that are blank or start with {@code #} are left out. {@link PasswordHash#create} makes a
 * hash.
 */
public final class Credentials {
  private final Map<String, PasswordHash> users;
  private final PasswordHash nobody = PasswordHash.create("");

  private Credentials(Map<String, PasswordHash> users) {
    this.users = users;
  }

  /**
   * Reads a file of users.
   *
   * @throws BadInput if it cannot be read, has no user, or a line is not of the form {@code
   *     user:hash}
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
    Map<String, PasswordHash> users = new LinkedHashMap<>();
    int number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) continue;
      int colon = line.indexOf(':');
      if (colon < 1)
        throw new BadInput("users file '%s' line %d: wanted user:hash".formatted(file, number));
      users.put(
          line.substring(0, colon),
          PasswordHash.parse(line.substring(colon + 1).strip(), file, number));
    }
    if (users.isEmpty()) throw new BadInput("users file '%s' names no user".formatted(file));
    return new Credentials(users);
  }

  /** Returns whether the password is the user's; takes as long for a user that does not exist. */
  boolean accept(String user, String password) {
    PasswordHash hash = users.getOrDefault(user, nobody);
    boolean right = hash.matches(password);
    return right && users.containsKey(user);
  }

  /** Compares without telling by its time where two byte strings differ. */
  static boolean same(byte[] a, byte[] b) {
    return MessageDigest.isEqual(a, b);
  }
}

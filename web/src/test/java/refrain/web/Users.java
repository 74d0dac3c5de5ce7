package refrain.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import refrain.web.guard.Credentials;
import refrain.web.guard.Limits;
import refrain.web.guard.PasswordHash;
import refrain.web.guard.Role;

/** A user of each role, named as the role, all with one password. */
final class Users {
  private static final String PASSWORD = "correct horse";

  private Users() {}

  /** Returns options of a service that these may use. */
  static ServerOptions options() {
    try {
      Path file = Files.createTempFile("refrain-users", "");
      String hash = PasswordHash.create(PASSWORD).toString();
      StringBuilder lines = new StringBuilder();
      for (Role role : Role.values())
        lines.append(role.label() + ":" + hash + ":" + role.label() + "\n");
      Files.writeString(file, lines.append("colleague:" + hash + ":reviewer\n"));
      Credentials credentials = Credentials.read(file);
      Files.delete(file);
      return new ServerOptions("127.0.0.1", 0, Optional.of(credentials), Limits.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the header that signs a user in. */
  static String authorization(String name) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
  }
}

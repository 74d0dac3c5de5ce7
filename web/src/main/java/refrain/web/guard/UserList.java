package refrain.web.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refrain.corpora.BadInput;

/**
 * The users and tokens that a file of users names.
 *
 * @param users by name
 * @param tokens in the order of the file
 */
record UserList(Map<String, User> users, List<ApiToken> tokens) {
  /** One user. */
  record User(PasswordHash hash, Role role) {}

  /**
   * Reads the lines of a file.
   *
   * @throws BadInput if a line is neither a user's nor a token's, or there is no user; names file
   *     and line
   */
  static UserList parse(String lines, String file) {
    Map<String, User> users = new LinkedHashMap<>();
    List<ApiToken> tokens = new ArrayList<>();
    int number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] parts = line.strip().split(":", -1);
      Optional<ApiToken> token = ApiToken.of(parts);
      if (token.isPresent()) tokens.add(token.get());
      else users.put(parts[0], user(parts, file, number));
    }
    if (users.isEmpty()) throw new BadInput("users file '%s' names no user".formatted(file));
    for (ApiToken token : tokens)
      if (!users.containsKey(token.user()))
        throw new BadInput(
            "users file '%s': token '%s' is of '%s', who is no user"
                .formatted(file, token.id(), token.user()));
    return new UserList(users, tokens);
  }

  private static User user(String[] parts, String file, int line) {
    if (parts.length < 2 || parts.length > 3 || parts[0].isEmpty())
      throw new BadInput("users file '%s' line %d: wanted user:hash:role".formatted(file, line));
    Role role = parts.length < 3 ? Role.READER : role(parts[2].strip(), file, line);
    return new User(PasswordHash.parse(parts[1].strip(), file, line), role);
  }

  private static Role role(String written, String file, int line) {
    return Role.of(written)
        .orElseThrow(
            () ->
                new BadInput(
                    "users file '%s' line %d: the role is '%s', wanted reader, reviewer, curator or admin"
                        .formatted(file, line, written)));
  }
}

package refrain.web.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last day, in UTC, on which each token was used; kept beside the file of users, one {@code id
 * day} a line, and written once a day for each token. Safe for use by several threads.
 *
 * <p>It only informs: where it cannot be read or written, days are known from the start on.
 */
final class TokenUse {
  private static final Logger LOG = LoggerFactory.getLogger(TokenUse.class);

  private final Path file;
  private final Map<String, LocalDate> days = new TreeMap<>();

  /** Keeps the days beside a file of users. */
  TokenUse(Path users) {
    file = users.resolveSibling(users.getFileName() + ".last-used");
    try {
      if (Files.exists(file)) Files.readAllLines(file, UTF_8).forEach(this::read);
    } catch (IOException | DateTimeException e) {
      LOG.warn("could not read when tokens were last used: {}", e.toString());
    }
  }

  private void read(String line) {
    String[] parts = line.strip().split(" ", 2);
    if (parts.length == 2) days.put(parts[0], LocalDate.parse(parts[1]));
  }

  /** Notes that a token was used. */
  synchronized void used(String id, LocalDate day) {
    if (day.equals(days.put(id, day))) return;
    try {
      Path aside = file.resolveSibling(file.getFileName() + ".new");
      Files.write(
          aside, days.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("could not note when tokens were last used: {}", e.toString());
    }
  }

  /** Forgets a token that was revoked; its line goes when another is written. */
  synchronized void forget(String id) {
    days.remove(id);
  }

  synchronized Optional<LocalDate> last(String id) {
    return Optional.ofNullable(days.get(id));
  }
}

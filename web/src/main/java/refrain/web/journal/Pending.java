package refrain.web.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.web.guard.Refusal;

/**
 * Colleagues' journals that were sent and wait for a decision, each in a temporary file; the oldest
 * goes when there are too many or it is an hour old. Safe for use by several threads.
 */
final class Pending {
  /** Largest journal that is taken, in bytes. */
  static final long LARGEST = 64L << 20;

  private static final int MOST = 8;
  private static final Duration KEPT = Duration.ofHours(1);
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * One journal.
   *
   * @param by who sent it, and alone may decide
   * @param name the name that its file had with them
   */
  record Sent(String id, Path file, String by, String name, Instant at) {}

  private final Map<String, Sent> waiting = new LinkedHashMap<>();

  /**
   * Keeps what a stream brings.
   *
   * @throws Refusal 413 if it is too large
   */
  Sent keep(InputStream in, String by, String name) {
    Path file = spool(in);
    Sent sent =
        new Sent(HexFormat.of().toHexDigits(RANDOM.nextLong()), file, by, name, Instant.now());
    synchronized (this) {
      waiting.put(sent.id(), sent);
      tidy();
    }
    return sent;
  }

  /** Writes a stream to a temporary file. */
  static Path spool(InputStream in) {
    @Nullable Path file = null;
    try {
      file = Files.createTempFile("refrain-journal-", ".jsonl");
      file.toFile().deleteOnExit();
      copy(in, file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("could not keep the journal that was sent", e);
    }
  }

  private static void copy(InputStream in, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] block = new byte[1 << 16];
      long all = 0;
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        all += read;
        if (all > LARGEST) break;
        out.write(block, 0, read);
      }
      if (all <= LARGEST) return;
    }
    Files.delete(file);
    throw Refusal.tooLarge(
        "the journal is larger than %d MiB; merge it where the workspace lies, or send it in parts"
            .formatted(LARGEST >> 20));
  }

  /** Returns what a person sent. */
  synchronized Optional<Sent> of(String id, String by) {
    tidy();
    return Optional.ofNullable(waiting.get(id)).filter(sent -> sent.by().equals(by));
  }

  /** Returns everything that a person sent, in the order of time. */
  synchronized List<Sent> of(String by) {
    tidy();
    return waiting.values().stream().filter(sent -> sent.by().equals(by)).toList();
  }

  /** Forgets one and deletes its file. */
  synchronized void drop(Sent sent) {
    waiting.remove(sent.id());
    delete(sent.file());
  }

  private void tidy() {
    Instant oldest = Instant.now().minus(KEPT);
    for (Sent sent : List.copyOf(waiting.values()))
      if (sent.at().isBefore(oldest) || waiting.size() > MOST) drop(sent);
  }

  /** Returns what was wrong with a file, under the name that its sender knows it by. */
  static String named(BadInput bad, Path file, String name) {
    return String.valueOf(bad.getMessage())
        .replace(file.toString(), name)
        .replace(file.getFileName().toString(), name);
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("could not delete the temporary file " + file, e);
    }
  }
}

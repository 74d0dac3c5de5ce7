package refrain.corpora.readers;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;

/**
 * What a coverage-guided fuzzer runs; CONTRIBUTING tells how. Whatever the bytes, reading them
 * ends, refuses them with words or yields records and rejects with a reason, and a second reading
 * yields the same. Inputs that once broke this stand in {@code findings} and are read by every test
 * run.
 */
public final class ReaderFuzz {
  private static @Nullable String kind;
  private static @Nullable ReadOptions options;
  private static @Nullable Path file;

  private ReaderFuzz() {}

  /** Takes {@code posts} or {@code statements}, and the name of a format or {@code auto}. */
  public static void fuzzerInitialize(String[] args) throws IOException {
    kind = args[0];
    options = Fixture.OPTIONS.withFormat(args[1]);
    file = Files.createTempFile("fuzz", "");
  }

  /** Reads one input. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    check(requireNonNull(kind), requireNonNull(options), requireNonNull(file), input);
  }

  /**
   * Reads bytes twice.
   *
   * @throws AssertionError if what they yield is not sound
   */
  static void check(String kind, ReadOptions options, Path file, byte[] input) throws IOException {
    Files.write(file, input);
    List<Object> first = read(kind, options, file);
    if (!first.equals(read(kind, options, file)))
      throw new AssertionError("two readings differ: " + first);
  }

  private static List<Object> read(String kind, ReadOptions options, Path file) {
    try {
      Outcome<?> read =
          kind.equals("posts")
              ? Outcome.of(Readers.posts(file, options))
              : Outcome.of(Readers.statements(file, options));
      for (Reject reject : read.rejects())
        if (reject.reason().isBlank() || reject.line() < 1)
          throw new AssertionError("a reject without reason or line: " + reject);
      return List.of(read);
    } catch (BadInput | IOException e) {
      if (requireNonNull(e.getMessage()).isBlank()) throw new AssertionError("no words", e);
      return List.of(e.getMessage());
    }
  }
}

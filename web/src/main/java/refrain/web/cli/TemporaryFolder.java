package refrain.web.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that goes, with all in it, when it is closed. */
record TemporaryFolder(Path path) implements Closeable {
  /** What still ends may make or remove a file at the same time. */
  private static final int ATTEMPTS = 5;

  static TemporaryFolder make(String prefix) throws IOException {
    return new TemporaryFolder(Files.createTempDirectory(prefix));
  }

  @Override
  public void close() throws IOException {
    for (int attempt = 1; Files.exists(path); attempt++)
      try {
        delete();
      } catch (IOException | UncheckedIOException e) {
        if (attempt == ATTEMPTS)
          throw new IOException("could not remove the temporary folder " + path, e);
      }
  }

  private void delete() throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
    }
  }
}

package refrain.corpora.readers;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import refrain.corpora.Post;
import refrain.corpora.Statement;

/** The fixture files of the formats, and files made for one test. */
final class Fixture {
  static final ReadOptions OPTIONS = ReadOptions.of("test");

  private Fixture() {}

  static Path file(String name) {
    URL url = Objects.requireNonNull(Fixture.class.getResource(name), name);
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  static Outcome<Post> posts(String name, ReadOptions options) throws IOException {
    return Outcome.of(Readers.posts(file(name), options));
  }

  static Outcome<Post> posts(String name) throws IOException {
    return posts(name, OPTIONS);
  }

  static Outcome<Statement> statements(String name, ReadOptions options) throws IOException {
    return Outcome.of(Readers.statements(file(name), options));
  }

  static Outcome<Statement> statements(String name) throws IOException {
    return statements(name, OPTIONS);
  }

  /** Writes bytes to a file with a name that tells nothing and reads it as posts. */
  static Outcome<Post> postsOf(Path folder, byte[] bytes, ReadOptions options) throws IOException {
    Path file = Files.createTempFile(folder, "upload", ".bin");
    Files.write(file, bytes);
    return Outcome.of(Readers.posts(file, options));
  }
}

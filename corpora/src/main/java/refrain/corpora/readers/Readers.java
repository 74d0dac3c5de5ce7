package refrain.corpora.readers;

import java.io.IOException;
import java.nio.file.Path;
import refrain.corpora.Post;
import refrain.corpora.Statement;

/** Opens files of any known format; the entry point of this package. */
public final class Readers {
  private Readers() {}

  /**
   * Opens a file of posts.
   *
   * @throws refrain.corpora.BadInput if the file is missing or empty, its format is not recognised
   *     or its mapping names a column that is not there
   */
  public static RowStream<Post> posts(Path file, ReadOptions options) throws IOException {
    throw new IOException("not yet written: " + file + options);
  }

  /** Opens a file of statements; as {@link #posts}. */
  public static RowStream<Statement> statements(Path file, ReadOptions options) throws IOException {
    throw new IOException("not yet written: " + file + options);
  }
}

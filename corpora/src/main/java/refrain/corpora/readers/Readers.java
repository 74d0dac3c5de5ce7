package refrain.corpora.readers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import refrain.corpora.Narrative;
import refrain.corpora.Post;
import refrain.corpora.Source;
import refrain.corpora.Statement;

/**
 * Opens files of any known format; the entry point of this package.
 *
 * <p>What a file is shows in its content, never in its name: gzip and zip are unpacked, a
 * byte-order mark decides the encoding, and the first format that recognises the text reads it.
 * Memory stays bounded whatever the file holds. Nothing is ever fetched.
 */
public final class Readers {
  private Readers() {}

  /**
   * Opens a file of posts, or a folder, whose files are read one after the other, each by its own
   * content.
   *
   * @throws refrain.corpora.BadInput if the file is missing or empty, its format is not recognised
   *     or its mapping names a column that is not there
   */
  public static RowStream<Post> posts(Path file, ReadOptions options) throws IOException {
    return posts(NamedFile.of(file), options);
  }

  /** Opens a file of posts under a name of its own; as {@link #posts(Path, ReadOptions)}. */
  public static RowStream<Post> posts(NamedFile file, ReadOptions options) throws IOException {
    return open(file, options, Formats.POSTS);
  }

  /**
   * Reads a raw record again, perhaps in another format or with another mapping; a record may hold
   * several posts.
   *
   * @param source the file that the record stood in; the lines of the posts count in the record
   * @throws refrain.corpora.BadInput if the format or the mapping does not fit the record
   */
  public static List<Row<Post>> again(RawRecord raw, Source source, ReadOptions options)
      throws IOException {
    return Reread.rows(raw, source, options, Formats.POSTS);
  }

  /** Opens a file of statements; as {@link #posts}. */
  public static RowStream<Statement> statements(Path file, ReadOptions options) throws IOException {
    return statements(NamedFile.of(file), options);
  }

  /** Opens a file of statements under a name of its own; as {@link #posts}. */
  public static RowStream<Statement> statements(NamedFile file, ReadOptions options)
      throws IOException {
    return open(file, options, Formats.STATEMENTS);
  }

  /** Opens a file of narratives in native JSON lines; as {@link #posts}. */
  public static RowStream<Narrative> narratives(Path file, ReadOptions options) throws IOException {
    return open(NamedFile.of(file), options, Formats.NARRATIVES);
  }

  private static <T> RowStream<T> open(NamedFile file, ReadOptions options, Formats<T> formats)
      throws IOException {
    return Files.isDirectory(file.path())
        ? OpenFolder.open(file.path(), options, formats)
        : OpenFile.open(file.path(), file.name(), options, formats);
  }

  /** Returns the names that {@code --format} takes for posts, besides {@code auto}. */
  public static List<String> postFormats() {
    return Formats.POSTS.names();
  }

  /** Returns the names that {@code --format} takes for statements, besides {@code auto}. */
  public static List<String> statementFormats() {
    return Formats.STATEMENTS.names();
  }
}

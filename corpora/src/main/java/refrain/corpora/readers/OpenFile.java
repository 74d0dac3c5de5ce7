package refrain.corpora.readers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;

/**
 * The rows of one file, text after text; in an archive, an entry that cannot be read is one
 * rejected row and the next entry follows.
 */
final class OpenFile<T> implements RowStream<T> {
  private final DiskFile file;
  private final Parts parts;
  private final Formats<T> formats;
  private final ReadOptions options;
  private final Deque<Row<T>> waiting = new ArrayDeque<>();
  private final Set<String> used = new LinkedHashSet<>();
  private @Nullable Rows<T> rows;
  private String name;

  private OpenFile(DiskFile file, ReadOptions options, Formats<T> formats) throws IOException {
    this.file = file;
    this.formats = formats;
    this.options = options;
    name = file.name();
    parts = new Parts(file);
  }

  /**
   * Opens a file and recognises it.
   *
   * @throws BadInput if it cannot be read as what is wanted
   */
  static <T> OpenFile<T> open(Path path, ReadOptions options, Formats<T> formats)
      throws IOException {
    return open(path, String.valueOf(path.getFileName()), options, formats);
  }

  /** As {@link #open(Path, ReadOptions, Formats)}, under a name of its own. */
  static <T> OpenFile<T> open(Path path, String label, ReadOptions options, Formats<T> formats)
      throws IOException {
    return open(DiskFile.open(path, label), options, formats);
  }

  /** Opens a file to look at its beginning: its digest stays empty. */
  static <T> OpenFile<T> glance(NamedFile named, ReadOptions options, Formats<T> formats) {
    try {
      return open(DiskFile.unhashed(named.path(), named.name()), options, formats);
    } catch (IOException e) {
      throw new BadInput("could not read '" + named.name() + "': " + Broken.reason(e), e);
    }
  }

  private static <T> OpenFile<T> open(DiskFile file, ReadOptions options, Formats<T> formats)
      throws IOException {
    try {
      OpenFile<T> open = new OpenFile<>(file, options, formats);
      open.start();
      return open;
    } catch (IOException e) {
      file.close();
      throw new BadInput("could not read '" + file.name() + "': " + Broken.reason(e), e);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private void start() throws IOException {
    try {
      advance();
    } finally {
      if (rows == null) parts.close();
    }
    if (rows != null) return;
    if (waiting.isEmpty())
      throw new BadInput(
          "could not read '%s': it is a zip that holds no files, or is damaged; copy or download it again"
              .formatted(file.name()));
    String first =
        waiting.peek() instanceof Row.Rejected<T> bad ? "; first: " + bad.reject().reason() : "";
    throw new BadInput(
        "could not read '%s': none of its %d entries could be read as %s%s"
            .formatted(file.name(), waiting.size(), formats.what(), first));
  }

  /** Moves to the next text that can be read, if there is one. */
  private void advance() throws IOException {
    endText();
    for (var part = parts.next(); part != null && rows == null; ) {
      name = part.name();
      rows = opened(part);
      if (rows == null) part = parts.next();
    }
  }

  private void endText() {
    if (rows != null) rows.close();
    rows = null;
  }

  private @Nullable Rows<T> opened(Parts.Part part) throws IOException {
    try {
      Text text = new Text(part, file.sha256(), options);
      if (text.media()) throw new Media.NoText(part.name());
      Format<T> format = chosen(text);
      Rows<T> opened = format.open(text);
      used.add(format.name());
      return opened;
    } catch (Media.NoText e) {
      if (!parts.archive()) throw e;
      waiting.add(new Row.Skipped<>("a picture, sound, film or font"));
      return null;
    } catch (BadInput e) {
      if (!parts.archive()) throw e;
      waiting.add(rejected(part.name(), 1, String.valueOf(e.getMessage())));
      return null;
    } catch (IOException e) {
      if (!parts.archive()) throw e;
      waiting.add(rejected(part.name(), 1, unread(part.name(), 0, e)));
      return null;
    }
  }

  /** What cannot be recognised because it is cut off is said to be cut off. */
  private Format<T> chosen(Text text) throws IOException {
    try {
      return formats.choose(text);
    } catch (BadInput e) {
      text.check();
      throw e;
    }
  }

  @Override
  public Optional<Row<T>> next() throws IOException {
    while (waiting.isEmpty() && rows != null) {
      Optional<Row<T>> row = nextOf(rows);
      if (row.isPresent()) return row;
    }
    if (waiting.isEmpty()) file.checkUnchanged();
    return Optional.ofNullable(waiting.poll());
  }

  /** Returns the next row of a text; after its last, empty, and the next text is at hand. */
  private Optional<Row<T>> nextOf(Rows<T> text) throws IOException {
    String at = name;
    try {
      Optional<Row<T>> row = text.next();
      if (row.isEmpty()) advance();
      return row;
    } catch (IOException e) {
      IOException said = new IOException(unread(at, text.line(), e), e);
      if (!parts.archive()) throw said;
      return Optional.of(broken(at, text.line(), said));
    }
  }

  private static String unread(String name, long line, IOException e) {
    return "could not read '%s' beyond line %d: %s".formatted(name, line, Broken.reason(e));
  }

  /** Goes on after an entry that breaks off, unless the archive itself is broken. */
  private Row<T> broken(String entry, long line, IOException said) throws IOException {
    try {
      advance();
    } catch (IOException e) {
      throw said;
    }
    return rejected(entry, Math.max(1, line), String.valueOf(said.getMessage()));
  }

  private Row<T> rejected(String entry, long line, String reason) {
    return new Row.Rejected<>(new Reject(entry, line, reason, ""));
  }

  @Override
  public String format() {
    return String.join("+", used);
  }

  @Override
  public String sha256() {
    return file.sha256();
  }

  @Override
  public double progress() {
    return rows == null && waiting.isEmpty() ? 1 : file.progress();
  }

  @Override
  public void close() throws IOException {
    endText();
    parts.close();
    file.close();
  }
}

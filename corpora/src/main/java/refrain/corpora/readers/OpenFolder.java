package refrain.corpora.readers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.Sha256;

/**
 * The rows of all files of a folder, each file read by its own content.
 *
 * <p>A file that cannot be read, or not to its end, is one rejected row, and the next file follows;
 * pictures, links and the like are skipped. The digest is that of the lines {@code sha256sum}
 * prints for the files, in their order.
 */
final class OpenFolder<T> implements RowStream<T> {
  private final Folder folder;
  private final ReadOptions options;
  private final Formats<T> formats;
  private final Iterator<Path> files;
  private final Deque<Row<T>> waiting = new ArrayDeque<>();
  private final Set<String> used = new LinkedHashSet<>();
  private final MessageDigest digest = Sha256.digest();
  private @Nullable OpenFile<T> open;
  private Path at;
  private long done;
  private boolean broken;
  private @Nullable String sha256;

  private OpenFolder(Folder folder, ReadOptions options, Formats<T> formats) {
    this.folder = folder;
    this.options = options;
    this.formats = formats;
    files = folder.files().iterator();
    at = folder.path();
  }

  /**
   * Opens a folder.
   *
   * @throws BadInput if none of its files can be read as what is wanted
   */
  static <T> OpenFolder<T> open(Path path, ReadOptions options, Formats<T> formats)
      throws IOException {
    OpenFolder<T> opened = new OpenFolder<>(Folder.of(path), options, formats);
    for (long i = 0; i < opened.folder.links(); i++)
      opened.waiting.add(new Row.Skipped<>("a link, which is not followed"));
    opened.advance();
    if (opened.open == null) throw opened.nothing();
    return opened;
  }

  private BadInput nothing() {
    String first =
        waiting.stream()
            .filter(row -> row instanceof Row.Rejected<T>)
            .map(row -> "; first: " + ((Row.Rejected<T>) row).reject().reason())
            .findFirst()
            .orElse("");
    return new BadInput(
        "could not read folder '%s': none of its %d files could be read as %s%s"
            .formatted(folder.path(), folder.files().size(), formats.what(), first));
  }

  /** Moves to the next file that can be read, if there is one. */
  private void advance() throws IOException {
    while (open == null && files.hasNext()) {
      at = files.next();
      try {
        open = OpenFile.open(at, folder.label(at), options, formats);
      } catch (Media.NoText e) {
        waiting.add(new Row.Skipped<>("a picture, sound, film or font"));
        finish(digestOf(at));
      } catch (BadInput e) {
        waiting.add(rejected(String.valueOf(e.getMessage())));
        finish(digestOf(at));
      }
    }
  }

  private Row<T> rejected(String reason) {
    return new Row.Rejected<>(new Reject(Labels.printable(folder.label(at)), 1, reason, ""));
  }

  @Override
  public Optional<Row<T>> next() throws IOException {
    while (waiting.isEmpty() && open != null) {
      Optional<Row<T>> row = nextOf(open);
      if (row.isPresent()) return row;
      used.addAll(List.of(open.format().split("\\+", -1)));
      finish(open.sha256());
      open.close();
      open = null;
      advance();
    }
    if (waiting.isEmpty() && sha256 == null) sha256 = HexFormat.of().formatHex(digest.digest());
    return Optional.ofNullable(waiting.poll());
  }

  /** A file that breaks off ends with a row that says so. */
  private Optional<Row<T>> nextOf(OpenFile<T> file) {
    if (broken) {
      broken = false;
      return Optional.empty();
    }
    try {
      return file.next();
    } catch (IOException e) {
      broken = true;
      return Optional.of(rejected(String.valueOf(e.getMessage())));
    }
  }

  /** Notes the file at hand in the folder's digest. */
  private void finish(String itsDigest) {
    String line = itsDigest + "  " + folder.path().relativize(at) + "\n";
    digest.update(line.getBytes(UTF_8));
    done += size(at);
  }

  private static String digestOf(Path file) {
    try {
      return DiskFile.digest(file);
    } catch (IOException e) {
      return "unreadable"; // it is a rejected row already
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0; // only the progress bar hangs on it
    }
  }

  @Override
  public String format() {
    Set<String> formats = new LinkedHashSet<>(used);
    if (open != null) formats.addAll(List.of(open.format().split("\\+", -1)));
    return String.join("+", formats);
  }

  @Override
  public String sha256() {
    return sha256 == null ? "" : sha256;
  }

  @Override
  public double progress() {
    if (open == null && waiting.isEmpty()) return 1;
    double share = open == null ? 0 : open.progress() * size(at);
    return Math.min(1, (done + share) / Math.max(1, folder.size()));
  }

  @Override
  public void close() throws IOException {
    if (open != null) open.close();
  }
}

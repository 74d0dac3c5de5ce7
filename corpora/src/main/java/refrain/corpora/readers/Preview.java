package refrain.corpora.readers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.Post;
import refrain.corpora.Statement;

/**
 * A file read as an import would read it, with nothing kept but counts and the first records.
 *
 * @param <T> post or statement
 * @param format what it was read as; empty when it could not be recognised
 * @param sha256 lower-case hex digest of the file; empty unless all of it was read
 * @param read records read: usable, skipped and rejected together
 * @param usable records that became a post or statement
 * @param skipped records left out by a rule of the format
 * @param rejected records that could not be used
 * @param whole whether the file was read to its end
 * @param first the first usable records, at most {@link #SHOWN}
 * @param rejects the first rejected records, at most {@link #SHOWN}
 * @param flaw why the file cannot be used, or not to its end
 */
public record Preview<T>(
    String format,
    String sha256,
    Layout layout,
    long read,
    long usable,
    long skipped,
    long rejected,
    boolean whole,
    List<T> first,
    List<Reject> rejects,
    Optional<String> flaw) {
  /** Records that are shown of each sort. */
  public static final int SHOWN = 10;

  public Preview {
    first = List.copyOf(first);
    rejects = List.copyOf(rejects);
  }

  /** Reads the beginning of a file of posts: at most a number of records, of any fate. */
  public static Preview<Post> posts(NamedFile file, ReadOptions options, long most) {
    return glance(file, options, Formats.POSTS, most);
  }

  /** Reads the beginning of a file of statements; as {@link #posts}. */
  public static Preview<Statement> statements(NamedFile file, ReadOptions options, long most) {
    return glance(file, options, Formats.STATEMENTS, most);
  }

  /**
   * Reads a whole file of posts.
   *
   * @throws BadInput if it cannot be understood at all
   */
  public static Preview<Post> allPosts(NamedFile file, ReadOptions options) throws IOException {
    Layout layout = Layouts.of(file, options, Formats.POSTS);
    return read(Readers.posts(file, options), layout, Long.MAX_VALUE);
  }

  /** Reads a whole file of statements; as {@link #allPosts}. */
  public static Preview<Statement> allStatements(NamedFile file, ReadOptions options)
      throws IOException {
    Layout layout = Layouts.of(file, options, Formats.STATEMENTS);
    return read(Readers.statements(file, options), layout, Long.MAX_VALUE);
  }

  /** Returns the same with records as they may be shown, and rejects without their raw text. */
  public Preview<T> under(UnaryOperator<T> guise) {
    return new Preview<>(
        format,
        sha256,
        layout.with(layout.names().stream().map(n -> new Layout.Seen(n, List.of())).toList()),
        read,
        usable,
        skipped,
        rejected,
        whole,
        first.stream().map(guise).toList(),
        rejects.stream().map(r -> new Reject(r.file(), r.line(), r.reason(), "")).toList(),
        flaw);
  }

  private static <T> Preview<T> glance(
      NamedFile file, ReadOptions options, Formats<T> formats, long most) {
    Layout layout = Layouts.of(file, options, formats);
    try {
      return read(OpenFile.glance(file, options, formats), layout, most);
    } catch (BadInput e) {
      return new Preview<>(
          "", "", layout, 0, 0, 0, 0, false, List.of(), List.of(), Optional.of(said(e)));
    }
  }

  private static String said(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private static <T> Preview<T> read(RowStream<T> opened, Layout layout, long most) {
    long usable = 0;
    long skipped = 0;
    long rejected = 0;
    boolean whole = false;
    List<T> first = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    Optional<String> flaw = Optional.empty();
    try (RowStream<T> rows = opened) {
      while (!whole && usable + skipped + rejected < most) {
        @Nullable Row<T> row = rows.next().orElse(null);
        switch (row) {
          case null -> whole = true;
          case Row.Read<T> ok -> {
            usable++;
            if (first.size() < SHOWN) first.add(ok.value());
          }
          case Row.Skipped<T> left -> skipped++;
          case Row.Rejected<T> bad -> {
            rejected++;
            if (rejects.size() < SHOWN) rejects.add(bad.reject());
          }
        }
      }
    } catch (IOException e) {
      flaw = Optional.of(said(e));
    }
    return new Preview<>(
        opened.format(),
        whole ? opened.sha256() : "",
        layout,
        usable + skipped + rejected,
        usable,
        skipped,
        rejected,
        whole,
        first,
        rejects,
        flaw);
  }
}

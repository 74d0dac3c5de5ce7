package refrain.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.curation.Catalogue;
import refrain.corpora.curation.Journal;

/**
 * The folder that holds everything, opened by one process at a time; thread-safe.
 *
 * <pre>
 * refrain-workspace   the format, one line
 * lock                held while open
 * journal.jsonl       narratives, statements, judgements and imports: what people decided
 * posts/              the index of posts, which also keeps their originals
 * statements/         the index of statements, rebuilt from the journal
 * rejects/            one file of rejects for each import that had any
 * </pre>
 */
public final class Workspace implements Closeable {
  static final String MARKER = "refrain-workspace";
  private static final String FORMAT = "refrain workspace, format 1";

  private final Path folder;
  private final Lock lock;
  private final Journal journal;
  private final TextEmbedding texts;
  private final PostIndex posts;
  private final StatementIndex statements;

  private Workspace(Path folder, Lock lock, TextEmbedding texts) throws IOException {
    this.folder = folder;
    this.lock = lock;
    this.texts = texts;
    journal = Journal.open(folder.resolve("journal.jsonl"));
    Stamp stamp = Stamp.of(texts.embedder());
    posts = new PostIndex(BlockIndex.open(folder.resolve("posts"), stamp));
    statements = new StatementIndex(BlockIndex.open(folder.resolve("statements"), stamp));
  }

  /** Tells whether a folder holds a workspace, of whatever version. */
  public static boolean at(Path folder) {
    return Files.isRegularFile(folder.resolve(MARKER));
  }

  /**
   * Opens a workspace, creating it when the folder is missing or empty.
   *
   * @param texts how texts are taken apart and embedded
   * @throws BadInput if another process has it open, the folder holds something else, or it was
   *     written by another version or with other models
   */
  public static Workspace open(Path folder, TextEmbedding texts) {
    return open(folder, texts, false);
  }

  /** Opens with empty indexes, the old posts standing aside; for {@link Reindexing}. */
  static Workspace openAside(Path folder, TextEmbedding texts) {
    return open(folder, texts, true);
  }

  private static Workspace open(Path folder, TextEmbedding texts, boolean anew) {
    try {
      claim(folder);
      Lock lock = Lock.on(folder);
      try {
        if (anew) Reindexing.setAside(folder);
        else refuseHalfRebuilt(folder);
        Workspace workspace = new Workspace(folder, lock, texts);
        workspace.statements.sync(workspace.catalogue(), texts);
        return workspace;
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not open the workspace " + folder + ": " + e, e);
    }
  }

  private static void refuseHalfRebuilt(Path folder) {
    if (Files.isDirectory(folder.resolve(Reindexing.ASIDE)))
      throw new BadInput(
          "a rebuild of the workspace "
              + folder
              + " was cut off; 'refrain reindex' does it again from the posts that stand aside");
  }

  private static void claim(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder))
      throw new BadInput("the workspace " + folder + " is a file; name a folder");
    Files.createDirectories(folder);
    Path marker = folder.resolve(MARKER);
    String format = Files.exists(marker) ? Files.readString(marker, UTF_8).strip() : "";
    if (!format.isEmpty()) accept(folder, format);
    else if (isEmpty(folder)) Files.writeString(marker, FORMAT + "\n", UTF_8);
    else
      throw new BadInput(
          folder + " holds other files and is no Refrain workspace; name an empty or new folder");
  }

  /** A marker without words is left by a process that ended while it made the workspace. */
  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.allMatch(file -> file.endsWith(MARKER));
    }
  }

  private static void accept(Path folder, String format) {
    if (!format.equals(FORMAT))
      throw new BadInput(
          "the workspace %s says '%s' but this Refrain reads '%s'; open it with the Refrain that wrote it, run 'refrain backup' there and 'refrain restore' here"
              .formatted(folder, format, FORMAT));
  }

  /** The right to change a folder, held by one process at a time. */
  record Lock(FileChannel file, FileLock held) implements Closeable {
    static Lock on(Path folder) throws IOException {
      FileChannel file =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock held = null;
      try {
        held = file.tryLock();
      } catch (OverlappingFileLockException e) {
        // Held by this very process: the same refusal as for another one.
      }
      if (held != null) return new Lock(file, held);
      file.close();
      throw new BadInput(
          "the workspace "
              + folder
              + " is in use by another refrain process; stop that one, or use its HTTP address");
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  public Path folder() {
    return folder;
  }

  public Journal journal() {
    return journal;
  }

  /** Returns the state of the journal: narratives, statements, judgements and imports. */
  public Catalogue catalogue() {
    return journal.catalogue();
  }

  public TextEmbedding texts() {
    return texts;
  }

  public PostIndex posts() {
    return posts;
  }

  public StatementIndex statements() {
    return statements;
  }

  /** Returns the folder of the rejects files. */
  public Path rejects() {
    return folder.resolve("rejects");
  }

  /** Releases the folder; what was acknowledged stays. */
  @Override
  public void close() throws IOException {
    try (Lock held = lock) {
      posts.index().close();
      statements.index().close();
      journal.close();
    }
  }

  /**
   * Brings stored scores up to date when the narratives, the models or the scoring have changed,
   * and embeds posts that were stored without.
   *
   * @return whether there was anything to do
   */
  public boolean rescore(PostScorer scorer, Progress progress) throws IOException {
    if (posts.scoring().equals(Optional.of(scorer.version()))) return false;
    posts
        .index()
        .search(
            searcher -> {
              new PostRewrite(searcher, true, posts, texts, scorer).run(progress);
              return true;
            });
    return true;
  }
}

package refrain.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.curation.Catalogue;
import refrain.corpora.curation.Journal;
import refrain.corpora.privacy.Forgotten;
import refrain.corpora.privacy.HashKey;

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
 * mappings/           column mappings saved under names
 * jobs/               imports handed to the service, with the files that wait for them
 * key                 the secret of pseudonyms and of the list below; made when first needed
 * forgotten           keyed hashes of what was forgotten and must not come back
 * </pre>
 */
public final class Workspace implements Closeable {
  static final String KEY = "key";
  static final String FORGOTTEN = "forgotten";

  /** The file of saved searches, kept beside the journal. */
  public static final String SEARCHES = "searches.json";

  private final Path folder;
  private final Journal journal;
  private final TextEmbedding texts;
  private final PostIndex posts;
  private final StatementIndex statements;
  private final Forgotten forgotten;

  private @Nullable HashKey key;

  /** What {@link #close} closes, in this order. */
  private final List<Closeable> open;

  private Workspace(
      Path folder,
      Journal journal,
      TextEmbedding texts,
      PostIndex posts,
      StatementIndex statements,
      List<Closeable> open)
      throws IOException {
    this.folder = folder;
    this.journal = journal;
    this.texts = texts;
    this.posts = posts;
    this.statements = statements;
    this.open = List.copyOf(open);
    forgotten = new Forgotten(folder.resolve(FORGOTTEN), this::key);
  }

  /** Tells whether a folder holds a workspace, of whatever version. */
  public static boolean at(Path folder) {
    return Files.isRegularFile(folder.resolve(WorkspaceFolder.MARKER));
  }

  /**
   * Opens a workspace, creating it when the folder is missing or empty.
   *
   * @param texts how texts are taken apart and embedded
   * @throws BadInput if it is open already, here or in another process, the folder holds something
   *     else, or it was written by another version or with other models
   */
  public static Workspace open(Path folder, TextEmbedding texts) {
    return open(folder, texts, false);
  }

  /** Opens with empty indexes, the old posts standing aside; for {@link Reindexing}. */
  static Workspace openAside(Path folder, TextEmbedding texts) {
    return open(folder, texts, true);
  }

  private static Workspace open(Path folder, TextEmbedding texts, boolean anew) {
    Deque<Closeable> open = new ArrayDeque<>();
    try {
      WorkspaceFolder.claim(folder);
      open.push(FolderLock.on(folder));
      Reindexing.clear(folder);
      if (anew) Reindexing.setAside(folder);
      else WorkspaceFolder.refuseHalfRebuilt(folder);
      return open(folder, texts, open);
    } catch (IOException e) {
      IOUtils.closeWhileHandlingException(open);
      throw new UncheckedIOException("could not open the workspace " + folder + ": " + e, e);
    } catch (RuntimeException e) {
      IOUtils.closeWhileHandlingException(open);
      throw e;
    }
  }

  private static Workspace open(Path folder, TextEmbedding texts, Deque<Closeable> open)
      throws IOException {
    Journal journal = Journal.open(folder.resolve("journal.jsonl"));
    open.push(journal);
    Stamp stamp = Stamp.of(texts.embedder());
    BlockIndex posts = BlockIndex.open(folder.resolve("posts"), stamp);
    open.push(posts);
    BlockIndex statements = BlockIndex.open(folder.resolve("statements"), stamp);
    open.push(statements);
    IOUtils.fsync(folder, true);
    StatementIndex searched = new StatementIndex(statements);
    searched.sync(journal.catalogue(), texts);
    return new Workspace(
        folder,
        journal,
        texts,
        new PostIndex(posts, texts.analyzer()),
        searched,
        List.copyOf(open));
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

  /** Returns what must not be imported again. */
  public Forgotten forgotten() {
    return forgotten;
  }

  /**
   * Returns the secret key of the workspace, made when first asked for, in a file that only its
   * owner can read.
   */
  public synchronized HashKey key() {
    try {
      if (key == null) key = HashKey.inOrMade(folder.resolve(KEY));
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException("could not read or make the key of the workspace: " + e, e);
    }
  }

  /** Returns the folder of the rejects files. */
  public Path rejects() {
    return folder.resolve("rejects");
  }

  /** Releases the folder; what was acknowledged stays. */
  @Override
  public void close() throws IOException {
    IOUtils.close(open);
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

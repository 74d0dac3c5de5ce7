package refrain.indexer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import refrain.corpora.BadInput;

/**
 * Rebuilds the indexes of a workspace from what cannot be recomputed: the journal and the posts'
 * originals.
 *
 * <p>The old posts stand aside until the new index is durable. A rebuild that was cut off is begun
 * again by the next; until then the workspace refuses to open.
 */
public final class Reindexing {
  static final String ASIDE = "posts.aside";

  /** What stood aside and is no longer needed; being deleted. */
  static final String DONE = "posts.done";

  private Reindexing() {}

  /**
   * Rebuilds.
   *
   * @param scorers makes the scorer once the workspace is open
   * @return how many posts were written anew
   */
  public static long run(
      Path folder,
      TextEmbedding texts,
      Function<Workspace, PostScorer> scorers,
      Progress progress) {
    Path aside = folder.resolve(ASIDE);
    try {
      if (!Files.isDirectory(folder.resolve("posts")) && !Files.isDirectory(aside))
        throw new BadInput(folder + " holds no posts; 'refrain import' makes a workspace");
      try (Workspace workspace = Workspace.openAside(folder, texts)) {
        long posts = rewrite(workspace, aside, texts, scorers.apply(workspace), progress);
        Files.move(aside, folder.resolve(DONE), StandardCopyOption.ATOMIC_MOVE);
        IOUtils.fsync(folder, true);
        clear(folder);
        return posts;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not rebuild the workspace " + folder, e);
    }
  }

  /** Moves what is to be rebuilt out of the way; does nothing to what already stands aside. */
  static void setAside(Path folder) throws IOException {
    Path posts = folder.resolve("posts");
    Path aside = folder.resolve(ASIDE);
    if (Files.isDirectory(aside)) delete(posts);
    else Files.move(posts, aside, StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(folder, true);
    delete(folder.resolve("statements"));
  }

  /** Deletes what an earlier rebuild left over: one move ended it, whatever was still there. */
  static void clear(Path folder) throws IOException {
    delete(folder.resolve(DONE));
  }

  private static long rewrite(
      Workspace workspace, Path aside, TextEmbedding texts, PostScorer scorer, Progress progress)
      throws IOException {
    try (FSDirectory directory = FSDirectory.open(aside);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      Stamp old = Stamp.read(reader.getIndexCommit().getUserData());
      new PostRewrite(
              new IndexSearcher(reader),
              old.hasVectorsOf(Stamp.of(texts.embedder())),
              workspace.posts(),
              texts,
              scorer)
          .run(progress);
    }
    return workspace.posts().index().size();
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
    }
  }
}

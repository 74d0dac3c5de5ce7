package refrain.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import refrain.corpora.NarrativeId;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.corpora.Provenance;
import refrain.corpora.readers.ReadOptions;
import refrain.corpora.readers.Readers;
import refrain.corpora.readers.Reject;
import refrain.corpora.readers.RowStream;
import refrain.indexer.duplicates.Membership;

/**
 * Brings files of posts into a workspace: read, taken apart, embedded, scored, written,
 * acknowledged.
 *
 * <p>Importing a file twice changes nothing. A post whose id is stored with another text is
 * rejected; the stored one stays.
 */
public final class PostImport {
  /** Posts taken through the steps together. */
  private static final int BATCH = 1024;

  /** How long what was written may wait for its fsync, unless told otherwise. */
  private static final Duration ACKNOWLEDGE = Duration.ofSeconds(2);

  private final Workspace workspace;
  private final TextEmbedding texts;
  private final PostScorer scorer;
  private final Duration acknowledge;

  /**
   * Prepares imports.
   *
   * @param texts with an embedder, or without one to store posts quickly and embed them later
   * @param scorer scores posts as they come in, or {@link PostScorer#NONE}
   */
  public PostImport(Workspace workspace, TextEmbedding texts, PostScorer scorer) {
    this(workspace, texts, scorer, ACKNOWLEDGE);
  }

  /**
   * As {@link #PostImport(Workspace, TextEmbedding, PostScorer)}.
   *
   * @param acknowledge how long what was written may wait for its fsync; each costs some
   *     milliseconds and makes a segment
   */
  public PostImport(
      Workspace workspace, TextEmbedding texts, PostScorer scorer, Duration acknowledge) {
    this.workspace = workspace;
    this.texts = texts;
    this.scorer = scorer;
    this.acknowledge = acknowledge;
  }

  /**
   * Imports one file and notes it in the journal.
   *
   * @throws refrain.corpora.BadInput if the file cannot be understood at all; nothing was imported
   */
  public ImportOutcome run(Path file, ReadOptions options, Progress progress) throws IOException {
    return run(file, options, Provenance.UNKNOWN, progress);
  }

  /** As {@link #run(Path, ReadOptions, Progress)}, telling who imports it, under what terms. */
  public ImportOutcome run(
      Path file, ReadOptions options, Provenance provenance, Progress progress)
      throws IOException {
    try (RowStream<Post> rows = Readers.posts(file, options);
        ImportRun<Post> run = new ImportRun<>(workspace, file, options, provenance, rows, BATCH, acknowledge)) {
      String version = scorer.version();
      return run.of(this::store, () -> commit(version), progress);
    }
  }

  /** Adds posts that were made here, such as the demo's; those known are left alone. */
  public long add(List<Post> posts) throws IOException {
    String version = scorer.version();
    long added = store(posts, reject -> {}).imported();
    commit(version);
    return added;
  }

  /**
   * Makes what was stored durable, with what its scores stand for; once two kinds are mixed, or the
   * kind changed on the way, that they are stale.
   */
  private void commit(String version) throws IOException {
    PostIndex posts = workspace.posts();
    synchronized (posts) {
      String before = posts.index().size() == 0 ? version : posts.scoring().orElse("");
      boolean one = before.equals(version) && version.equals(scorer.version());
      posts.scoring(one ? version : "stale");
      posts.commit();
    }
  }

  /** Stores a batch and says how much of it was new; what conflicts goes to the rejects. */
  private ImportRun.Stored store(List<Post> batch, ImportRun.Rejecting rejecting) throws IOException {
    synchronized (workspace.posts()) {
      List<Post> fresh = fresh(batch, rejecting);
      List<EmbeddedText> embedded = texts.embed(fresh.stream().map(Post::text).toList());
      List<Map<NarrativeId, Double>> scores = scorer.score(embedded);
      List<Membership> groups = workspace.posts().group(fresh);
      IntStream.range(0, fresh.size())
          .parallel()
          .forEach(
              i ->
                  workspace
                      .posts()
                      .add(fresh.get(i), embedded.get(i), groups.get(i), scores.get(i)));
      return new ImportRun.Stored(fresh.size(), 0);
    }
  }

  private List<Post> fresh(List<Post> batch, ImportRun.Rejecting rejecting) throws IOException {
    Map<String, String> known =
        new HashMap<>(
            workspace.posts().hashes(batch.stream().map(p -> p.id().toString()).toList()));
    List<Post> fresh = new ArrayList<>();
    for (Post post : batch) {
      String hash = Blocks.hash(post.text());
      Optional<String> flaw = Blocks.flaw(post.id().toString());
      if (flaw.isPresent()) {
        rejecting.reject(reject(post, flaw.get()));
        continue;
      }
      String before = known.putIfAbsent(post.id().toString(), hash);
      if (before == null) fresh.add(post);
      else if (!before.equals(hash)) rejecting.reject(reject(post, conflict(post)));
    }
    return fresh;
  }

  private static String conflict(Post post) {
    return "id %s is already stored with another text, which was kept; if both are real, give this one its own id"
        .formatted(post.id());
  }

  private static Reject reject(Post post, String reason) {
    return new Reject(post.source().file(), post.source().line(), reason, NativeJson.write(post));
  }
}

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
import refrain.corpora.privacy.Pseudonyms;
import refrain.corpora.privacy.Screening;
import refrain.corpora.readers.NamedFile;
import refrain.corpora.readers.RawRecord;
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
    return run(NamedFile.of(file), options, Provenance.UNKNOWN, Optional.empty(), progress);
  }

  /**
   * As {@link #run(Path, ReadOptions, Progress)}, of a file under a name of its own.
   *
   * @param provenance who imports it, under what terms
   * @param pseudonyms replace the accounts of posts; no raw record is kept then
   */
  public ImportOutcome run(
      NamedFile file,
      ReadOptions options,
      Provenance provenance,
      Optional<Pseudonyms> pseudonyms,
      Progress progress)
      throws IOException {
    Screening screening = new Screening(workspace.forgotten(), pseudonyms);
    try (RowStream<Incoming> rows = new IncomingRows(Readers.posts(file, options), screening);
        ImportRun<Incoming> run =
            new ImportRun<>(
                workspace,
                file,
                options,
                provenance.pseudonymised(pseudonyms.isPresent()),
                rows,
                BATCH,
                acknowledge)) {
      String version = scorer.version();
      return run.of(this::store, () -> commit(version), progress);
    }
  }

  /** Adds posts that were made here, such as the demo's; those known are left alone. */
  public long add(List<Post> posts) throws IOException {
    String version = scorer.version();
    long added =
        store(posts.stream().map(p -> new Incoming(p, RawRecord.NONE)).toList(), reject -> {})
            .imported();
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
  private ImportRun.Stored store(List<Incoming> batch, ImportRun.Rejecting rejecting)
      throws IOException {
    synchronized (workspace.posts()) {
      List<Incoming> fresh = fresh(batch, rejecting);
      List<EmbeddedText> embedded = texts.embed(fresh.stream().map(i -> i.post().text()).toList());
      List<Map<NarrativeId, Double>> scores = scorer.score(embedded);
      List<Membership> groups =
          workspace.posts().group(fresh.stream().map(Incoming::post).toList());
      IntStream.range(0, fresh.size())
          .parallel()
          .forEach(i -> add(fresh.get(i), embedded.get(i), groups.get(i), scores.get(i)));
      return new ImportRun.Stored(fresh.size(), 0);
    }
  }

  private void add(
      Incoming incoming, EmbeddedText text, Membership group, Map<NarrativeId, Double> scores) {
    workspace.posts().add(incoming.post(), incoming.raw(), text, group, scores);
  }

  private List<Incoming> fresh(List<Incoming> batch, ImportRun.Rejecting rejecting)
      throws IOException {
    Map<String, String> known =
        new HashMap<>(
            workspace.posts().hashes(batch.stream().map(i -> i.post().id().toString()).toList()));
    List<Incoming> fresh = new ArrayList<>();
    for (Incoming incoming : batch) {
      Post post = incoming.post();
      String hash = Blocks.hash(post.text());
      Optional<String> flaw = Blocks.flaw(post.id().toString());
      if (flaw.isPresent()) {
        rejecting.reject(reject(incoming, flaw.get()));
        continue;
      }
      String before = known.putIfAbsent(post.id().toString(), hash);
      if (before == null) fresh.add(incoming);
      else if (!before.equals(hash)) rejecting.reject(reject(incoming, conflict(post)));
    }
    return fresh;
  }

  private static String conflict(Post post) {
    return "id %s is already stored with another text, which was kept; if both are real, give this one its own id"
        .formatted(post.id());
  }

  private static Reject reject(Incoming incoming, String reason) {
    Post post = incoming.post();
    RawRecord raw = incoming.raw();
    String record = raw.kept() ? raw.text() : NativeJson.write(post);
    return new Reject(post.source().file(), post.source().line(), reason, record, raw.header());
  }
}

package refrain.indexer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import refrain.corpora.NarrativeId;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.indexer.duplicates.Membership;
import refrain.indexer.text.AnalysedText;
import refrain.indexer.text.Passage;

/**
 * Writes stored posts anew from their originals: after the narratives changed, after posts were
 * stored without vectors, or into another format.
 */
final class PostRewrite {
  private static final int BATCH = 1024;

  /** Batches grouped between commits, which let go of what is kept of uncommitted posts. */
  private static final int COMMIT = 32;

  private final IndexSearcher from;
  private final boolean keepVectors;
  private final PostIndex into;
  private final TextEmbedding texts;
  private final PostScorer scorer;
  private final List<Post> posts = new ArrayList<>();
  private final List<EmbeddedText> embedded = new ArrayList<>();
  private final List<Optional<Membership>> groups = new ArrayList<>();
  private final String version;
  private long done;
  private long grouped;

  /**
   * Prepares a rewrite.
   *
   * @param from a snapshot of the posts as they were
   * @param keepVectors whether its vectors are of the models in use
   */
  PostRewrite(
      IndexSearcher from,
      boolean keepVectors,
      PostIndex into,
      TextEmbedding texts,
      PostScorer scorer) {
    this.from = from;
    this.keepVectors = keepVectors;
    this.into = into;
    this.texts = texts;
    this.scorer = scorer;
    version = scorer.version();
  }

  /** Rewrites every post; durable when it returns. */
  void run(Progress progress) throws IOException {
    Optional<String> before = into.scoring();
    double all = Math.max(1, from.getIndexReader().numDocs());
    for (LeafReaderContext leaf : from.getIndexReader().leaves()) {
      BitSet wholes = BlockIndex.WHOLES.getBitSet(leaf);
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = next(wholes, -1, leaf); doc >= 0; doc = next(wholes, doc, leaf)) {
        if (live == null || live.get(doc)) take(leaf.docBase + doc);
        if (posts.size() == BATCH) flush(progress, (leaf.docBase + doc) / all);
      }
    }
    flush(progress, 1);
    finish(before);
  }

  /** An import meanwhile that left other scores has said so; they stay to be brought up to date. */
  private void finish(Optional<String> before) throws IOException {
    synchronized (into) {
      if (into.scoring().equals(before)) into.scoring(version);
      into.commit();
    }
  }

  private static int next(
      @org.jspecify.annotations.Nullable BitSet wholes, int after, LeafReaderContext leaf) {
    if (wholes == null || after + 1 >= leaf.reader().maxDoc()) return -1;
    int next = wholes.nextSetBit(after + 1);
    return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
  }

  private void take(int doc) throws IOException {
    Post post = NativeJson.readPost(StoredText.json(from, doc));
    AnalysedText text = texts.analyzer().analyze(post.text());
    posts.add(post);
    groups.add(PostGroups.stored(from, doc));
    embedded.add(
        keepVectors
            ? texts.bridged(StoredText.embedded(from, doc, text))
            : EmbeddedText.bare(text));
  }

  private void flush(Progress progress, double share) throws IOException {
    embedMissing();
    List<Map<NarrativeId, Double>> scores = scorer.score(List.copyOf(embedded));
    List<Membership> all = grouped();
    for (int i = 0; i < posts.size(); i++)
      into.put(posts.get(i), embedded.get(i), all.get(i), scores.get(i));
    done += posts.size();
    posts.clear();
    embedded.clear();
    groups.clear();
    progress.at(Math.min(1, share), done);
  }

  /** A group is kept; posts of a format without groups are grouped in the order they are stored. */
  private List<Membership> grouped() throws IOException {
    if (groups.stream().allMatch(Optional::isPresent))
      return groups.stream().map(Optional::orElseThrow).toList();
    if (++grouped % COMMIT == 0) into.commit();
    return into.group(posts);
  }

  private void embedMissing() {
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < embedded.size(); i++) if (lacks(embedded.get(i))) missing.add(i);
    List<EmbeddedText> fresh =
        texts.embedAll(missing.stream().map(i -> embedded.get(i).text()).toList());
    for (int i = 0; i < missing.size(); i++) embedded.set(missing.get(i), fresh.get(i));
  }

  private boolean lacks(EmbeddedText text) {
    return text.passages().stream()
        .anyMatch(p -> !p.isBare() && embeddable(p) && vector(text, p).isEmpty());
  }

  private boolean embeddable(Passage passage) {
    return texts.embedder().flatMap(e -> e.model(passage.language())).isPresent();
  }

  private static Optional<float[]> vector(EmbeddedText text, Passage passage) {
    return text.vectors().get(passage.ordinal());
  }
}

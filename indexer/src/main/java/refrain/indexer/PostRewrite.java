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
import refrain.corpora.readers.RawRecord;
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
  private final List<RawRecord> raws = new ArrayList<>();
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

  /** Writes one post anew, under the id it has; durable after {@link #end}. */
  void put(int doc, Post post, RawRecord raw, boolean sameText, Progress progress)
      throws IOException {
    take(doc, post, raw, sameText);
    if (posts.size() == BATCH) flush(progress, 0);
  }

  /** Makes what was put durable; scores of another kind than those around them are stale. */
  void end(Progress progress) throws IOException {
    flush(progress, 1);
    synchronized (into) {
      if (!into.scoring().equals(Optional.of(version))) into.scoring("stale");
      into.commit();
    }
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
    take(doc, NativeJson.readPost(StoredText.json(from, doc)), StoredText.raw(from, doc), true);
  }

  private void take(int doc, Post post, RawRecord raw, boolean sameText) throws IOException {
    AnalysedText text = texts.analyzer().analyze(post.text());
    posts.add(post);
    raws.add(raw);
    groups.add(sameText ? PostGroups.stored(from, doc) : Optional.empty());
    embedded.add(
        keepVectors && sameText
            ? texts.bridged(StoredText.embedded(from, doc, text))
            : EmbeddedText.bare(text));
  }

  private void flush(Progress progress, double share) throws IOException {
    embedMissing();
    List<Map<NarrativeId, Double>> scores = scorer.score(List.copyOf(embedded));
    List<Membership> all = grouped();
    for (int i = 0; i < posts.size(); i++)
      into.put(posts.get(i), raws.get(i), embedded.get(i), all.get(i), scores.get(i));
    done += posts.size();
    posts.clear();
    raws.clear();
    embedded.clear();
    groups.clear();
    progress.at(Math.min(1, share), done);
  }

  /**
   * A group is kept with its text; posts with another text, or of a format without groups, are
   * grouped in the order they are stored.
   */
  private List<Membership> grouped() throws IOException {
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) if (groups.get(i).isEmpty()) missing.add(i);
    if (!missing.isEmpty() && ++grouped % COMMIT == 0) into.commit();
    List<Membership> fresh =
        missing.isEmpty() ? List.of() : into.group(missing.stream().map(posts::get).toList());
    for (int i = 0; i < missing.size(); i++) groups.set(missing.get(i), Optional.of(fresh.get(i)));
    return groups.stream().map(Optional::orElseThrow).toList();
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

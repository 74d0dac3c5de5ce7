package refrain.indexer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.indexer.duplicates.DuplicateGroups;
import refrain.indexer.duplicates.Fingerprint;
import refrain.indexer.duplicates.Membership;
import refrain.indexer.duplicates.Shingles;
import refrain.indexer.text.TextAnalyzer;

/**
 * Groups posts with their duplicates among all that are stored; thread-safe.
 *
 * <p>What was grouped before is read from the index when it is first needed; a workspace that is
 * only searched does without.
 */
final class PostGroups {
  private final BlockIndex index;
  private final TextAnalyzer analyzer;

  /** Shingles of the posts grouped since the last commit, whose text searches do not see. */
  private final Map<String, Shingles> uncommitted = new ConcurrentHashMap<>();

  private @Nullable DuplicateGroups groups;

  PostGroups(BlockIndex index, TextAnalyzer analyzer) {
    this.index = index;
    this.analyzer = analyzer;
  }

  /** Returns for each post where it belongs, in order: an earlier one may be the first of it. */
  synchronized List<Membership> join(List<Post> posts) {
    if (groups == null) groups = loaded();
    List<Fingerprint> fingerprints = posts.parallelStream().map(this::fingerprint).toList();
    List<Membership> memberships = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) {
      String id = posts.get(i).id().toString();
      memberships.add(groups.join(id, fingerprints.get(i)));
      uncommitted.put(id, fingerprints.get(i).shingles());
    }
    return memberships;
  }

  /** Forgets what searches see from now on. */
  void committed() {
    uncommitted.clear();
  }

  private Fingerprint fingerprint(Post post) {
    return Fingerprint.of(analyzer.normalize(post.text()));
  }

  private Optional<Shingles> shingles(String id) {
    return Optional.ofNullable(uncommitted.get(id))
        .or(
            () ->
                index
                    .stored(id, Fields.JSON)
                    .map(json -> NativeJson.readPost(json).text())
                    .map(text -> Shingles.of(analyzer.normalize(text))));
  }

  private DuplicateGroups loaded() {
    DuplicateGroups known = new DuplicateGroups(this::shingles);
    return index.search(
        searcher -> {
          for (LeafReaderContext leaf : searcher.getIndexReader().leaves())
            restore(leaf.reader(), known);
          return known;
        });
  }

  private static void restore(LeafReader leaf, DuplicateGroups into) throws IOException {
    SortedDocValues ids = leaf.getSortedDocValues(Fields.ID);
    Bits live = leaf.getLiveDocs();
    for (int doc = 0; ids != null && doc < leaf.maxDoc(); doc++)
      if ((live == null || live.get(doc)) && ids.advanceExact(doc)) {
        String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
        membership(leaf, doc).ifPresent(m -> into.restore(id, m));
      }
  }

  /** Returns where the whole at a document belongs; empty in an index of an older format. */
  static Optional<Membership> stored(IndexSearcher searcher, int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    return membership(leaf.reader(), doc - leaf.docBase);
  }

  private static Optional<Membership> membership(LeafReader leaf, int doc) throws IOException {
    SortedDocValues groups = leaf.getSortedDocValues(Fields.GROUP);
    if (groups == null || !groups.advanceExact(doc)) return Optional.empty();
    BinaryDocValues sketches = leaf.getBinaryDocValues(Fields.SKETCH);
    boolean sketched = sketches != null && sketches.advanceExact(doc);
    byte[] sketch = sketched ? BytesRef.deepCopyOf(sketches.binaryValue()).bytes : new byte[0];
    return Optional.of(Membership.of(groups.lookupOrd(groups.ordValue()).utf8ToString(), sketch));
  }
}

package refrain.indexer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import refrain.corpora.NarrativeId;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.corpora.readers.RawRecord;
import refrain.indexer.duplicates.Membership;
import refrain.indexer.text.TextAnalyzer;

/** The stored posts; thread-safe. */
public final class PostIndex {
  /** The score from which a post counts as matching a narrative. */
  public static final double SHOWN = 0.5;

  private static final String SCORING = "refrain.scoring";

  private final BlockIndex index;

  /** Hashes of the texts put since the last commit, which searches do not see. */
  private final Map<String, String> uncommitted = new ConcurrentHashMap<>();

  private final PostGroups groups;

  PostIndex(BlockIndex index, TextAnalyzer analyzer) {
    this.index = index;
    groups = new PostGroups(index, analyzer);
  }

  /** Returns the index to search. */
  public BlockIndex index() {
    return index;
  }

  /** Returns a stored post. */
  public Optional<Post> post(PostId id) {
    return index.stored(id.toString(), Fields.JSON).map(NativeJson::readPost);
  }

  /** Hands out every post of the last commit, in the order in which they are stored. */
  public void each(Consumer<Post> consumer) {
    index.search(
        searcher -> {
          for (LeafReaderContext leaf : searcher.getIndexReader().leaves())
            each(leaf, doc -> consumer.accept(NativeJson.readPost(StoredText.json(searcher, doc))));
          return true;
        });
  }

  /** Takes the document of a whole. */
  interface Whole {
    void at(int doc) throws IOException;
  }

  /** Hands out the wholes of a leaf that are not deleted, by their number in the whole index. */
  static void each(LeafReaderContext leaf, Whole consumer) throws IOException {
    BitSet wholes = BlockIndex.WHOLES.getBitSet(leaf);
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = 0; wholes != null && doc < leaf.reader().maxDoc(); doc++)
      if (wholes.get(doc) && (live == null || live.get(doc))) consumer.at(leaf.docBase + doc);
  }

  /** Removes a post; gone for searches after {@link #commit}, for good after {@link #expunge}. */
  void delete(PostId id) throws IOException {
    index.delete(id.toString());
  }

  /** Commits, and writes everything that held deleted posts anew without them. */
  synchronized void expunge() throws IOException {
    commit();
    index.expunge();
  }

  /** Returns for each post the group of duplicates that it joins, in order. */
  List<Membership> group(List<Post> posts) {
    return groups.join(posts);
  }

  /**
   * Adds a post whose id is not there yet; durable after {@link #commit}. Posts may be added side
   * by side.
   */
  void add(
      Post post,
      RawRecord raw,
      EmbeddedText text,
      Membership group,
      Map<NarrativeId, Double> scores) {
    try {
      index.add(Blocks.post(post, raw, text, group, scores, SHOWN));
    } catch (IOException e) {
      throw new UncheckedIOException("could not write post " + post.id(), e);
    }
    uncommitted.put(post.id().toString(), Blocks.hash(post.text()));
  }

  /** Replaces a post, or adds it; durable after {@link #commit}. */
  void put(
      Post post,
      RawRecord raw,
      EmbeddedText text,
      Membership group,
      Map<NarrativeId, Double> scores)
      throws IOException {
    String id = post.id().toString();
    index.put(id, Blocks.post(post, raw, text, group, scores, SHOWN));
    uncommitted.put(id, Blocks.hash(post.text()));
  }

  synchronized void commit() throws IOException {
    index.commit();
    uncommitted.clear();
    groups.committed();
  }

  /** Returns what the stored scores were computed with; see {@link PostScorer#version}. */
  public Optional<String> scoring() {
    return index.mark(SCORING);
  }

  void scoring(String version) {
    index.mark(SCORING, version);
  }

  /** Returns the hash of the text put last for each of the ids that has one. */
  Map<String, String> hashes(Collection<String> ids) {
    Map<String, String> waiting = new HashMap<>(uncommitted);
    TreeMap<BytesRef, String> sorted = new TreeMap<>();
    for (String id : ids) sorted.put(new BytesRef(id), id);
    Map<String, String> found = index.search(searcher -> hashes(searcher, sorted));
    waiting.keySet().retainAll(ids);
    found.putAll(waiting);
    return found;
  }

  private static Map<String, String> hashes(IndexSearcher searcher, TreeMap<BytesRef, String> ids)
      throws IOException {
    Map<String, String> found = new HashMap<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves())
      hashes(leaf.reader(), ids, found);
    return found;
  }

  private static void hashes(
      LeafReader leaf, TreeMap<BytesRef, String> ids, Map<String, String> found)
      throws IOException {
    Terms terms = leaf.terms(Fields.ID);
    if (terms == null) return;
    TermsEnum each = terms.iterator();
    PostingsEnum docs = null;
    TreeMap<Integer, String> byDoc = new TreeMap<>();
    for (Map.Entry<BytesRef, String> id : ids.entrySet())
      if (each.seekExact(id.getKey())) {
        docs = each.postings(docs, PostingsEnum.NONE);
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc())
          if (leaf.getLiveDocs() == null || leaf.getLiveDocs().get(doc))
            byDoc.put(doc, id.getValue());
      }
    BinaryDocValues hashes = leaf.getBinaryDocValues(Fields.HASH);
    for (Map.Entry<Integer, String> doc : byDoc.entrySet())
      if (hashes != null && hashes.advanceExact(doc.getKey()))
        found.put(doc.getValue(), hashes.binaryValue().utf8ToString());
  }
}

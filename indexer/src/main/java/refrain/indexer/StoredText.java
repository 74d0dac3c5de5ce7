package refrain.indexer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitSet;
import refrain.indexer.bridge.Bridged;
import refrain.indexer.text.AnalysedText;
import refrain.indexer.text.Passage;

/** Reads back what a block holds: the native JSON of the whole and the vectors of its passages. */
public final class StoredText {
  private StoredText() {}

  /** Returns the id of the whole at a document. */
  public static String id(IndexSearcher searcher, int doc) throws IOException {
    return Objects.requireNonNull(
        searcher.storedFields().document(doc, Set.of(Fields.ID)).get(Fields.ID));
  }

  /** Returns the native JSON of the whole at a document. */
  public static String json(IndexSearcher searcher, int doc) throws IOException {
    return Objects.requireNonNull(
        searcher.storedFields().document(doc, Set.of(Fields.JSON)).get(Fields.JSON));
  }

  /**
   * Joins an analysed text with the vectors that its block holds.
   *
   * @param doc the document of the whole
   */
  public static EmbeddedText embedded(IndexSearcher searcher, int doc, AnalysedText text)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    BitSet wholes = Objects.requireNonNull(BlockIndex.WHOLES.getBitSet(leaf));
    int whole = doc - leaf.docBase;
    int first = whole == 0 ? 0 : wholes.prevSetBit(whole - 1) + 1;
    if (whole - first != text.passages().size()) return EmbeddedText.bare(text);
    List<Optional<float[]>> vectors = new ArrayList<>();
    List<Optional<Bridged>> bridged = new ArrayList<>();
    for (Passage passage : text.passages()) {
      int at = first + passage.ordinal();
      vectors.add(vector(leaf.reader(), at, Fields.vector(passage.language())));
      bridged.add(bridged(leaf.reader(), at, Fields.bridged(passage.language())));
    }
    return new EmbeddedText(text, vectors, bridged);
  }

  private static Optional<Bridged> bridged(LeafReader leaf, int doc, String field)
      throws IOException {
    Optional<float[]> vector = vector(leaf, doc, field);
    NumericDocValues hubs = leaf.getNumericDocValues(Fields.HUB);
    return vector.isPresent() && hubs != null && hubs.advanceExact(doc)
        ? Optional.of(new Bridged(vector.get(), Float.intBitsToFloat((int) hubs.longValue())))
        : Optional.empty();
  }

  private static Optional<float[]> vector(LeafReader leaf, int doc, String field)
      throws IOException {
    FloatVectorValues values = leaf.getFloatVectorValues(field);
    if (values == null) return Optional.empty();
    KnnVectorValues.DocIndexIterator at = values.iterator();
    return at.advance(doc) == doc
        ? Optional.of(values.vectorValue(at.index()).clone())
        : Optional.empty();
  }
}

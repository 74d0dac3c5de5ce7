package refrain.indexer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitSet;
import refrain.corpora.readers.RawRecord;
import refrain.indexer.bridge.Bridged;
import refrain.indexer.text.AnalysedText;
import refrain.indexer.text.Language;
import refrain.indexer.text.Passage;

/** Reads back what a block holds: the native JSON of the whole and the vectors of its passages. */
public final class StoredText {
  private static final Set<String> RAW =
      Set.of(Fields.RAW, Fields.RAW_FORMAT, Fields.RAW_TABLE, Fields.RAW_HEADER);

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

  /** Returns the raw record of the whole at a document; {@link RawRecord#NONE} if none was kept. */
  public static RawRecord raw(IndexSearcher searcher, int doc) throws IOException {
    Document stored = searcher.storedFields().document(doc, RAW);
    return new RawRecord(
        value(stored, Fields.RAW_FORMAT),
        value(stored, Fields.RAW_TABLE),
        value(stored, Fields.RAW_HEADER),
        value(stored, Fields.RAW));
  }

  private static String value(Document stored, String field) {
    return Objects.requireNonNullElse(stored.get(field), "");
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
    List<Optional<float[]>> vectors =
        vectors(leaf.reader(), first, text.passages(), Fields::vector);
    return new EmbeddedText(text, vectors, bridged(leaf.reader(), first, text.passages()));
  }

  private static List<Optional<Bridged>> bridged(LeafReader leaf, int first, List<Passage> passages)
      throws IOException {
    List<Optional<Bridged>> bridged = new ArrayList<>();
    NumericDocValues hubs = leaf.getNumericDocValues(Fields.HUB);
    for (Optional<float[]> vector : vectors(leaf, first, passages, Fields::bridged)) {
      int doc = first + bridged.size();
      bridged.add(
          vector.isPresent() && hubs != null && hubs.advanceExact(doc)
              ? Optional.of(new Bridged(vector.get(), Float.intBitsToFloat((int) hubs.longValue())))
              : Optional.empty());
    }
    return bridged;
  }

  private static List<Optional<float[]>> vectors(
      LeafReader leaf, int first, List<Passage> passages, Function<Language, String> field)
      throws IOException {
    List<Optional<float[]>> vectors =
        new ArrayList<>(Collections.nCopies(passages.size(), Optional.empty()));
    for (Language language : Language.values()) {
      FloatVectorValues values = leaf.getFloatVectorValues(field.apply(language));
      if (values == null) continue;
      KnnVectorValues.DocIndexIterator at = values.iterator();
      int end = first + passages.size();
      for (int doc = at.advance(first); doc < end; doc = at.nextDoc())
        if (passages.get(doc - first).language() == language)
          vectors.set(doc - first, Optional.of(values.vectorValue(at.index()).clone()));
    }
    return vectors;
  }
}

package refrain.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/** The values of one field in one segment, read in the order of documents. */
final class Labels {
  private static final List<String> NONE = List.of("");

  private final @Nullable SortedSetDocValues values;
  private final Map<Long, String> known = new HashMap<>();

  Labels(LeafReader leaf, String field) throws IOException {
    values = leaf.getSortedSetDocValues(field);
  }

  /** Returns a document's values; a single empty one when it has none. */
  List<String> of(int doc) throws IOException {
    if (values == null || !values.advanceExact(doc)) return NONE;
    int count = values.docValueCount();
    if (count == 1) return List.of(label(values, values.nextOrd()));
    List<String> labels = new ArrayList<>(count);
    for (int i = 0; i < count; i++) labels.add(label(values, values.nextOrd()));
    return labels;
  }

  private String label(SortedSetDocValues from, long ord) throws IOException {
    @Nullable String label = known.get(ord);
    if (label != null) return label;
    String read = from.lookupOrd(ord).utf8ToString();
    known.put(ord, read);
    return read;
  }
}

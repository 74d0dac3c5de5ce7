package refrain.search;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import refrain.corpora.NarrativeId;
import refrain.indexer.Fields;

/** Counts posts by the values of several fields at once, from doc values alone. */
final class Tallies {
  private static final Comparator<Tally> ORDER =
      Comparator.comparingLong(Tally::posts)
          .reversed()
          .thenComparing(Tally::values, Tallies::inOrder);

  private final IndexSearcher searcher;
  private final NarrativeId narrative;
  private final List<Dimension> by;
  private final Map<List<String>, Sum> sums = new HashMap<>();

  Tallies(IndexSearcher searcher, NarrativeId narrative, List<Dimension> by) {
    this.searcher = searcher;
    this.narrative = narrative;
    this.by = List.copyOf(by);
  }

  private static final class Sum {
    private long posts;
    private long best;

    private void add(long units) {
      posts++;
      best = Math.max(best, units);
    }
  }

  /** Reads the values of one dimension of a document. */
  private interface Values {
    List<String> of(int doc) throws IOException;
  }

  /** Returns the documents of a query, by segment. */
  static List<MatchingDocs> matching(IndexSearcher searcher, Query query) throws IOException {
    return FacetsCollectorManager.search(searcher, query, 1, new FacetsCollectorManager())
        .facetsCollector()
        .getMatchingDocs();
  }

  /** Compares value by value, since writing them in one for each of many ties takes long. */
  private static int inOrder(List<String> one, List<String> other) {
    int order = 0;
    for (int i = 0; order == 0 && i < one.size(); i++) order = one.get(i).compareTo(other.get(i));
    return order;
  }

  List<Tally> of(Filter filter) throws IOException {
    Query query = Filters.of(filter, Fields.score(narrative), true);
    for (MatchingDocs docs : matching(searcher, query)) count(docs);
    return sums.entrySet().stream()
        .map(e -> new Tally(e.getKey(), e.getValue().posts, share(e.getValue().best)))
        .sorted(ORDER)
        .toList();
  }

  static double share(long units) {
    return Math.min(1, units / (double) Fields.SCORE_UNITS);
  }

  private void count(MatchingDocs docs) throws IOException {
    LeafReader leaf = docs.context().reader();
    NumericDocValues scores = leaf.getNumericDocValues(Fields.score(narrative));
    List<Values> values = new ArrayList<>();
    for (Dimension dimension : by) values.add(values(leaf, dimension));
    DocIdSetIterator each = docs.bits().iterator();
    if (each == null || scores == null) return;
    for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc())
      if (scores.advanceExact(doc)) add(List.of(), values, doc, scores.longValue());
  }

  private void add(List<String> known, List<Values> values, int doc, long units)
      throws IOException {
    if (known.size() == values.size()) {
      sums.computeIfAbsent(known, k -> new Sum()).add(units);
      return;
    }
    for (String value : values.get(known.size()).of(doc)) {
      List<String> more = new ArrayList<>(known);
      more.add(value);
      add(List.copyOf(more), values, doc, units);
    }
  }

  private static Values values(LeafReader leaf, Dimension dimension) throws IOException {
    return switch (dimension) {
      case PLATFORM -> new Labels(leaf, Fields.PLATFORM)::of;
      case LANGUAGE -> new Labels(leaf, Fields.LANG)::of;
      case ACCOUNT -> new Labels(leaf, Fields.ACCOUNT)::of;
      case MONTH -> months(leaf);
    };
  }

  private static Values months(LeafReader leaf) throws IOException {
    NumericDocValues days = leaf.getNumericDocValues(Fields.DAY);
    return doc ->
        List.of(
            days != null && days.advanceExact(doc)
                ? YearMonth.from(LocalDate.ofEpochDay(days.longValue())).toString()
                : "");
  }
}

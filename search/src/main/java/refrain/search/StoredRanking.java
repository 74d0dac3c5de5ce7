package refrain.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import refrain.indexer.Fields;

/** Pages through posts by the scores that were stored with them; exact and complete. */
final class StoredRanking {
  private final IndexSearcher searcher;
  private final Counts counts;

  StoredRanking(IndexSearcher searcher, Counts counts) {
    this.searcher = searcher;
    this.counts = counts;
  }

  /** One post of a page: its document and its stored score in [0, 1]. */
  record Place(int doc, double score) {}

  /** A page of places. */
  record Page(
      List<Place> places,
      long total,
      Map<String, List<FacetCount>> facets,
      List<TimeBucket> timeline,
      Optional<String> next) {}

  /**
   * Returns a page.
   *
   * @param filtered which posts take part
   * @param scoreField the stored score to rank by
   */
  Page page(PostQuery query, Query filtered, String scoreField) throws IOException {
    Sort sort = sort(query.sort(), scoreField);
    @Nullable ScoreDoc after = query.cursor().map(Cursor::read).map(this::after).orElse(null);
    int oneMore = query.size() + 1;
    FacetsCollector found = new FacetsCollector();
    TopDocs top;
    if (query.counts()) {
      var result =
          FacetsCollectorManager.searchAfter(
              searcher, after, filtered, oneMore, sort, new FacetsCollectorManager());
      found = result.facetsCollector();
      top = result.topDocs();
    } else top = searcher.searchAfter(after, filtered, oneMore, sort);
    List<ScoreDoc> follow =
        query.collapse()
            ? new Collapse(searcher, filtered, sort).of(after, top, oneMore)
            : List.of(top.scoreDocs);
    List<ScoreDoc> shown = follow.subList(0, Math.min(query.size(), follow.size()));
    return new Page(
        places(shown, scoreField),
        searcher.count(filtered),
        query.counts() ? counts.facets(found) : Map.of(),
        query.counts() ? counts.timeline(found) : List.of(),
        follow.size() < oneMore ? Optional.empty() : Optional.of(next(shown.getLast())));
  }

  private static Sort sort(refrain.search.Sort order, String scoreField) {
    SortField key =
        switch (order) {
          case SCORE -> new SortField(scoreField, SortField.Type.LONG, true);
          case NEWEST -> new SortField(Fields.TIME, SortField.Type.LONG, true);
          case OLDEST -> new SortField(Fields.TIME, SortField.Type.LONG);
        };
    key.setMissingValue(order == refrain.search.Sort.OLDEST ? Long.MAX_VALUE : Long.MIN_VALUE);
    return new Sort(key, new SortField(Fields.ID, SortField.Type.STRING));
  }

  /** Ids are unique, so only the post itself ties with its cursor: the last document passes it. */
  private ScoreDoc after(Cursor cursor) {
    int last = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
    return new FieldDoc(last, Float.NaN, new Object[] {cursor.key(), new BytesRef(cursor.id())});
  }

  private static String next(ScoreDoc last) {
    Object[] fields = Objects.requireNonNull(((FieldDoc) last).fields);
    return new Cursor((Long) fields[0], ((BytesRef) fields[1]).utf8ToString()).write();
  }

  private List<Place> places(List<ScoreDoc> docs, String scoreField) throws IOException {
    List<Place> places = new ArrayList<>();
    for (ScoreDoc doc : docs)
      places.add(
          new Place(
              doc.doc,
              DocValue.of(searcher, scoreField, doc.doc).orElse(0) / (double) Fields.SCORE_UNITS));
    return places;
  }
}

package refrain.search;

import java.time.Instant;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import refrain.indexer.Fields;

/** Writes a {@link Filter} as a Lucene query over the wholes of posts. */
final class Filters {
  /** Bounds of all times that are indexed, see {@link Fields#millis}. */
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("+10001-01-01T00:00:00Z");

  private Filters() {}

  /** Returns the filter without its score bound. */
  static Query of(Filter filter) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new FieldExistsQuery(Fields.ID), Occur.FILTER);
    any(all, Fields.PLATFORM, filter.platforms());
    any(all, Fields.LANG, filter.languages());
    any(all, Fields.ACCOUNT, filter.accounts());
    any(all, Fields.COLLECTION, filter.collections());
    any(all, Fields.NARRATIVE, filter.narratives());
    if (filter.from().isPresent() || filter.to().isPresent())
      all.add(
          LongPoint.newRangeQuery(
              Fields.TIME,
              filter.from().map(Filters::firstMilli).orElse(Long.MIN_VALUE),
              filter.to().map(t -> firstMilli(t) - 1).orElse(Long.MAX_VALUE)),
          Occur.FILTER);
    return all.build();
  }

  /** Returns the first whole millisecond not before a time; beyond all posts for one far off. */
  private static long firstMilli(Instant time) {
    if (time.isAfter(LAST)) return LAST.toEpochMilli();
    long milli = time.isBefore(FIRST) ? FIRST.toEpochMilli() : time.toEpochMilli();
    return time.isAfter(Instant.ofEpochMilli(milli)) ? milli + 1 : milli;
  }

  /** Returns the filter with a bound on a stored score. */
  static Query of(Filter filter, String scoreField, boolean scoredOnly) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(of(filter), Occur.FILTER);
    if (filter.minScore() > 0 || scoredOnly)
      all.add(
          NumericDocValuesField.newSlowRangeQuery(
              scoreField, Math.round(filter.minScore() * Fields.SCORE_UNITS), Long.MAX_VALUE),
          Occur.FILTER);
    return all.build();
  }

  private static void any(BooleanQuery.Builder all, String field, Set<String> values) {
    if (!values.isEmpty())
      all.add(new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()), Occur.FILTER);
  }
}

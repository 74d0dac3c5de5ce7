package refrain.search;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import refrain.indexer.Fields;

/** Counts facets and the timeline of the posts a search found, with Lucene's facets. */
final class Counts {
  /** The facets counted, in the order they are shown. */
  static final List<String> FACETS =
      List.of(Fields.NARRATIVE, Fields.LANG, Fields.PLATFORM, Fields.COLLECTION, Fields.ACCOUNT);

  private static final int MOST_VALUES = 20;
  private static final int MOST_BUCKETS = 120;

  private final IndexReader reader;
  private final Map<String, StringDocValuesReaderState> states = new LinkedHashMap<>();

  Counts(IndexSearcher searcher) throws IOException {
    reader = searcher.getIndexReader();
    for (String field : FACETS)
      if (has(field)) states.put(field, new StringDocValuesReaderState(reader, field));
  }

  private boolean has(String field) {
    return reader.leaves().stream()
        .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(field) != null);
  }

  Map<String, List<FacetCount>> facets(FacetsCollector found) throws IOException {
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    for (String field : FACETS) facets.put(field, facet(field, found));
    return facets;
  }

  private List<FacetCount> facet(String field, FacetsCollector found) throws IOException {
    StringDocValuesReaderState state = states.get(field);
    if (state == null || found.getMatchingDocs().isEmpty()) return List.of();
    FacetResult result =
        new StringValueFacetCounts(state, found).getTopChildren(MOST_VALUES, field);
    if (result == null) return List.of();
    return Arrays.stream(result.labelValues)
        .map(v -> new FacetCount(v.label, v.value.longValue()))
        .toList();
  }

  /** Returns buckets of equal calendar length without gaps, at most {@value #MOST_BUCKETS}. */
  List<TimeBucket> timeline(FacetsCollector found) throws IOException {
    return timeline(days(found));
  }

  static List<TimeBucket> timeline(TreeMap<LocalDate, Long> days) {
    if (days.isEmpty()) return List.of();
    return buckets(days, step(days.firstKey(), days.lastKey()), days.firstKey(), days.lastKey());
  }

  /** Returns months from the first to the last given, without gaps. */
  List<TimeBucket> months(FacetsCollector found, LocalDate first, LocalDate last)
      throws IOException {
    return buckets(days(found), Period.ofMonths(1), first, last);
  }

  TreeMap<LocalDate, Long> days(FacetsCollector found) throws IOException {
    TreeMap<LocalDate, Long> days = new TreeMap<>();
    if (!has(Fields.DAY)) return days;
    FacetResult all = new LongValueFacetCounts(Fields.DAY, found).getAllChildrenSortByValue();
    for (LabelAndValue day : all.labelValues)
      days.put(LocalDate.ofEpochDay(Long.parseLong(day.label)), day.value.longValue());
    return days;
  }

  private static Period step(LocalDate first, LocalDate last) {
    if (ChronoUnit.DAYS.between(first, last) < MOST_BUCKETS) return Period.ofDays(1);
    if (ChronoUnit.WEEKS.between(first, last) < MOST_BUCKETS - 1) return Period.ofWeeks(1);
    if (ChronoUnit.MONTHS.between(first, last) < MOST_BUCKETS - 1) return Period.ofMonths(1);
    long years = ChronoUnit.YEARS.between(first, last) + 1;
    return Period.ofYears((int) Math.ceilDiv(years, MOST_BUCKETS - 1));
  }

  private static List<TimeBucket> buckets(
      TreeMap<LocalDate, Long> days, Period step, LocalDate first, LocalDate last) {
    List<TimeBucket> buckets = new ArrayList<>();
    for (LocalDate from = start(first, step); !from.isAfter(last); from = from.plus(step)) {
      LocalDate to = from.plus(step);
      long count = days.subMap(from, to).values().stream().mapToLong(Long::longValue).sum();
      buckets.add(new TimeBucket(from, to, count));
    }
    return buckets;
  }

  private static LocalDate start(LocalDate first, Period step) {
    if (step.getYears() > 0) return first.withDayOfYear(1);
    if (step.getMonths() > 0) return first.withDayOfMonth(1);
    return step.getDays() == 7 ? first.minusDays(first.getDayOfWeek().getValue() - 1L) : first;
  }
}

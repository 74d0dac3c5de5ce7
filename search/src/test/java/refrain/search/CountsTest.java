package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Test;
import refrain.corpora.Account;
import refrain.indexer.PostScorer;
import refrain.indexer.Workspace;

class CountsTest {
  private static List<TimeBucket> timeline(String... days) {
    TreeMap<LocalDate, Long> counts = new TreeMap<>();
    for (String day : days) counts.merge(LocalDate.parse(day), 1L, Long::sum);
    return Counts.timeline(counts);
  }

  private static TimeBucket bucket(String from, String to, long count) {
    return new TimeBucket(LocalDate.parse(from), LocalDate.parse(to), count);
  }

  @Test
  void daysHaveNoGapsAlsoOverALeapDay() {
    assertThat(timeline("2024-02-28", "2024-03-01", "2024-03-01"))
        .containsExactly(
            bucket("2024-02-28", "2024-02-29", 1),
            bucket("2024-02-29", "2024-03-01", 0),
            bucket("2024-03-01", "2024-03-02", 2));
    assertThat(timeline("2023-02-28", "2023-03-01")).hasSize(2);
  }

  @Test
  void aHundredAndTwentyDaysAreDaysAndOneMoreAreWeeksFromMonday() {
    // 2024-01-01 is a Monday and the 1st day; 2024-04-29 is the 120th, 2024-04-30 the 121st.
    assertThat(timeline("2024-01-01", "2024-04-29")).hasSize(120);
    List<TimeBucket> weeks = timeline("2024-01-03", "2024-05-02");
    assertThat(weeks.getFirst()).isEqualTo(bucket("2024-01-01", "2024-01-08", 1));
    assertThat(weeks.getLast()).isEqualTo(bucket("2024-04-29", "2024-05-06", 1));
    assertThat(weeks).hasSize(18);
  }

  @Test
  void fourYearsAreMonths() {
    List<TimeBucket> months = timeline("2020-02-29", "2024-02-29");
    assertThat(months).hasSize(49);
    assertThat(months.getFirst()).isEqualTo(bucket("2020-02-01", "2020-03-01", 1));
    assertThat(months.getLast()).isEqualTo(bucket("2024-02-01", "2024-03-01", 1));
  }

  @Test
  void fortyYearsAreYears() {
    List<TimeBucket> years = timeline("1984-12-31", "2024-01-01");
    assertThat(years).hasSize(41);
    assertThat(years.getFirst()).isEqualTo(bucket("1984-01-01", "1985-01-01", 1));
  }

  @Test
  void noDaysAreNoBuckets() {
    assertThat(timeline()).isEmpty();
  }

  /** Days from 0001-01-01 to 9999-12-31. */
  @Property
  void anyTwoDaysLieInAtMost120BucketsWithoutGaps(
      @ForAll @LongRange(min = -719_162, max = 2_932_896) long a,
      @ForAll @LongRange(min = 0, max = 60_000) long later) {
    LocalDate first = LocalDate.ofEpochDay(a);
    LocalDate last = LocalDate.ofEpochDay(Math.min(2_932_896, a + later));
    List<TimeBucket> buckets = timeline(first.toString(), last.toString());
    assertThat(buckets).hasSizeBetween(1, 120);
    assertThat(buckets.getFirst().from()).isBeforeOrEqualTo(first);
    assertThat(buckets.getFirst().to()).isAfter(first);
    assertThat(buckets.getLast().from()).isBeforeOrEqualTo(last);
    assertThat(buckets.getLast().to()).isAfter(last);
    for (int i = 1; i < buckets.size(); i++)
      assertThat(buckets.get(i).from()).isEqualTo(buckets.get(i - 1).to());
    assertThat(buckets.stream().mapToLong(TimeBucket::count).sum()).isEqualTo(2);
  }

  @Test
  void facetsCountTheMostFrequentValuesFirstAndAtMostTwenty() throws Exception {
    Workspace workspace = Samples.workspace(Samples.WORDING);
    for (int i = 0; i < 25; i++)
      Samples.add(workspace, PostScorer.NONE, by("p" + i, "account" + (char) ('a' + i)));
    Samples.add(workspace, PostScorer.NONE, by("p25", "accountz"), by("p26", "accountz"));
    Map<String, List<FacetCount>> facets = facets(workspace);
    assertThat(facets.get("account")).hasSize(20).startsWith(new FacetCount("accountz", 2));
    assertThat(facets.get("platform")).containsExactly(new FacetCount("test", 27));
    assertThat(facets.get("narrative")).isEmpty();
    Samples.close(workspace);
  }

  private static refrain.corpora.Post by(String id, String account) {
    return Samples.post(id, "mask")
        .with()
        .account(new Account(null, null, account, null, null))
        .build();
  }

  private static Map<String, List<FacetCount>> facets(Workspace workspace) {
    return workspace
        .posts()
        .index()
        .search(
            s ->
                new Counts(s)
                    .facets(
                        FacetsCollectorManager.search(
                                s, MatchAllDocsQuery.INSTANCE, 1, new FacetsCollectorManager())
                            .facetsCollector()));
  }
}

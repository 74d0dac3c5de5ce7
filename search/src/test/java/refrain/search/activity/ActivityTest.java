package refrain.search.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import refrain.corpora.NarrativeId;
import refrain.search.AccountTraces.Trace;

class ActivityTest {
  private static Trace post(String time, String language, String... narratives) {
    Map<NarrativeId, Double> scores = new java.util.HashMap<>();
    for (String narrative : narratives) scores.put(new NarrativeId(narrative), 0.7);
    return new Trace(Optional.of(Instant.parse(time)), Set.of(language), scores);
  }

  @Test
  void countsHoursByWeekdayInUtc() {
    // 2021-03-01 was a Monday.
    Activity activity =
        Activity.of(
            List.of(post("2021-03-01T00:59:59Z", "en"), post("2021-03-07T23:00:00Z", "en")));
    assertThat(activity.hours().get(0).get(0)).isEqualTo(1);
    assertThat(activity.hours().get(6).get(23)).isEqualTo(1);
    assertThat(activity.hours().stream().flatMap(List::stream).mapToLong(Long::longValue).sum())
        .isEqualTo(2);
  }

  @Test
  void listsMonthsWithoutGapsAndAPostInTwoLanguagesForEach() {
    Trace both =
        new Trace(Optional.of(Instant.parse("2021-03-02T08:00:00Z")), Set.of("en", "zh"), Map.of());
    Activity activity = Activity.of(List.of(post("2021-01-31T23:59:59Z", "zh"), both));
    assertThat(activity.months())
        .extracting(Activity.Month::month)
        .containsExactly(YearMonth.of(2021, 1), YearMonth.of(2021, 2), YearMonth.of(2021, 3));
    assertThat(activity.months().getLast())
        .isEqualTo(new Activity.Month(YearMonth.of(2021, 3), 1, Map.of("en", 1L, "zh", 1L)));
  }

  @Test
  void doesNotFillTheCenturiesAfterAWrongDate() {
    Activity activity =
        Activity.of(
            List.of(post("0002-01-01T00:00:00Z", "en"), post("2021-01-01T00:00:00Z", "en")));
    assertThat(activity.months()).hasSize(2);
  }

  @Test
  void keepsPostsWithoutATimeApart() {
    Trace undated = new Trace(Optional.empty(), Set.of("en"), Map.of());
    Activity activity = Activity.of(List.of(post("2021-01-01T00:00:00Z", "en"), undated));
    assertThat(activity.dated()).isEqualTo(1);
    assertThat(activity.undated()).isEqualTo(1);
    assertThat(activity.silences()).isEmpty();
  }

  @Test
  void tellsTheChangeOfLanguageAndNarrativeAfterAMonthOfSilence() {
    List<Trace> posts = new ArrayList<>();
    for (int day = 1; day <= 4; day++)
      posts.add(post("2021-01-0" + day + "T00:00:00Z", "en", "guns"));
    for (int day = 1; day <= 3; day++)
      posts.add(post("2021-04-0" + day + "T00:00:00Z", "zh", "wars"));
    Silence longest = Activity.of(posts).silences().getFirst();
    assertThat(longest.days()).isEqualTo(87); // 28 days of January, 28 of February, 31 of March
    assertThat(longest.language()).contains(new Shift("en", 4, 4, "zh", 3, 3));
    assertThat(longest.narrative()).contains(new Shift("guns", 4, 4, "wars", 3, 3));
  }

  @Test
  void claimsNoChangeFromTooFewPostsOrAShortSilence() {
    List<Trace> few =
        List.of(post("2021-01-01T00:00:00Z", "en"), post("2021-04-01T00:00:00Z", "zh"));
    assertThat(Activity.of(few).silences().getFirst().language()).isEmpty();
    List<Trace> brief = new ArrayList<>();
    for (int day = 1; day <= 3; day++) brief.add(post("2021-01-0" + day + "T00:00:00Z", "en"));
    for (int day = 1; day <= 3; day++) brief.add(post("2021-02-0" + day + "T00:00:00Z", "zh"));
    assertThat(Activity.of(brief).silences().getFirst().days()).isEqualTo(29);
    assertThat(Activity.of(brief).silences().getFirst().language()).isEmpty();
  }
}

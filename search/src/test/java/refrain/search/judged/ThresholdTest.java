package refrain.search.judged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ThresholdTest {
  private static Outcome outcome(double score, boolean right) {
    return new Outcome(score, right);
  }

  /** Ten each: wrong at 0.4, half right at 0.6, right at 0.8. */
  private static List<Outcome> judged() {
    List<Outcome> judged = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      judged.add(outcome(0.4, false));
      judged.add(outcome(0.6, i % 2 == 0));
      judged.add(outcome(0.8, true));
    }
    return judged;
  }

  @Test
  void poolsNeighboursThatWouldFall() {
    Isotonic curve =
        Isotonic.fit(
            List.of(
                outcome(0.1, false), outcome(0.2, true), outcome(0.3, false), outcome(0.4, true)));
    assertThat(curve.chance(0.1)).isZero();
    assertThat(curve.chance(0.2)).isEqualTo(0.5);
    assertThat(curve.chance(0.3)).isEqualTo(0.5);
    assertThat(curve.chance(0.15)).isCloseTo(0.25, within(1e-12));
    assertThat(curve.chance(0.4)).isEqualTo(1);
    assertThat(curve.chance(0)).isZero();
    assertThat(curve.chance(1)).isEqualTo(1);
  }

  @Property(tries = 100)
  void neverFalls(@ForAll Random random) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(30); i++)
      outcomes.add(outcome(random.nextInt(20) / 20.0, random.nextBoolean()));
    Isotonic curve = Isotonic.fit(outcomes);
    double before = 0;
    for (int i = 0; i <= 100; i++) {
      double now = curve.chance(i / 100.0);
      assertThat(now).isBetween(before - 1e-12, 1.0);
      before = now;
    }
  }

  /**
   * One post each at 0.4, 0.6 and 0.8, expected right with 0, 0.5 and 1: all three 0.5, the upper
   * two 0.75, the last 1.
   */
  @Test
  void isTheLeastScoreWhosePostsAreExpectedToBeRightOftenEnough() {
    List<Double> posts = List.of(0.8, 0.4, 0.6);
    Threshold threshold = Threshold.suggest(0.75, judged(), posts).orElseThrow();
    assertThat(threshold.score()).isEqualTo(0.41);
    assertThat(threshold.precision()).isCloseTo(0.75, within(1e-12));
    assertThat(threshold.posts()).isEqualTo(2);
    assertThat(threshold.judged()).isEqualTo(new Proportion(15, 20));
    assertThat(Threshold.suggest(0.9, judged(), posts).orElseThrow().score()).isEqualTo(0.61);
    assertThat(Threshold.suggest(0.5, judged(), posts).orElseThrow().score()).isEqualTo(0.3);
  }

  @Test
  void weighsByThePostsThatAreStoredAndNotByThoseThatWereJudged() {
    List<Double> mostlyDoubtful = List.of(0.6, 0.6, 0.6, 0.6, 0.8);
    assertThat(Threshold.suggest(0.75, judged(), mostlyDoubtful).orElseThrow().score())
        .isEqualTo(0.61);
  }

  @Test
  void suggestsNothingWhereThereIsTooLittleOrNothingReachesIt() {
    assertThat(Threshold.suggest(0.9, judged().subList(0, 19), List.of(0.8))).isEmpty();
    assertThat(Threshold.suggest(0.9, judged(), List.of(0.6))).isEmpty();
    assertThat(Threshold.suggest(0.9, judged(), List.of())).isEmpty();
    assertThat(Threshold.enough(judged().stream().filter(Outcome::right).toList())).isFalse();
  }
}

package refrain.search.judged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
  private static Outcome at(double score, boolean right) {
    return new Outcome(score, right);
  }

  /**
   * In [0.6, 0.7): mean 0.65, one of two right, off by 0.15; in [0.9, 1]: mean 0.95, two of two
   * right, off by 0.05. (2 * 0.15 + 2 * 0.05) / 4 = 0.1.
   */
  @Test
  void isTheMeanDistanceOfScoresFromShares() {
    Reliability found =
        Reliability.of(List.of(at(0.6, true), at(0.7 - 1e-6, false), at(0.9, true), at(1, true)));
    assertThat(found.error()).isCloseTo(0.1, within(1e-6));
    assertThat(found.bins()).extracting(Reliability.Bin::from).containsExactly(0.6, 0.9);
    assertThat(found.bins().getFirst().right()).isEqualTo(new Proportion(1, 2));
    assertThat(Reliability.of(List.of()).error()).isZero();
  }

  /**
   * Two folds: the first holds out 0.1 and 0.3, and its curve knows only 0.2 (wrong) and 0.4
   * (right): 0.1 is given 0, 0.3 half way between. The second knows 0.1 (wrong) and 0.3 (right):
   * 0.2 is given a half and 0.4 is given 1.
   */
  @Test
  void holdsOutWhatItMeasures() {
    List<Outcome> held =
        Reliability.heldOut(
            List.of(at(0.3, true), at(0.1, false), at(0.4, true), at(0.2, false)), 2);
    List<Double> chances = new ArrayList<>();
    for (Outcome outcome : held) chances.add(Math.round(outcome.score() * 1e9) / 1e9);
    assertThat(chances).containsExactly(0.0, 0.5, 0.5, 1.0);
    assertThat(held).extracting(Outcome::right).containsExactly(false, true, false, true);
  }
}

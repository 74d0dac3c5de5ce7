package refrain.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {
  @Test
  void isOneForTheSameOrderAndMinusOneForTheOpposite() {
    List<Double> values = List.of(0.1, 5.0, 2.0);
    assertThat(RankCorrelation.of(values, List.of(1.0, 3.0, 2.0))).isCloseTo(1, within(1e-12));
    assertThat(RankCorrelation.of(values, List.of(3.0, 1.0, 2.0))).isCloseTo(-1, within(1e-12));
  }

  @Test
  void sharesTheRanksOfEqualValues() {
    // Ranks 1.5, 1.5, 3, 4 and 1, 2, 3, 4: 4.5 / sqrt(4.5 * 5).
    assertThat(RankCorrelation.of(List.of(0.0, 0.0, 1.0, 2.0), List.of(1.0, 2.0, 3.0, 4.0)))
        .isCloseTo(4.5 / Math.sqrt(22.5), within(1e-12));
  }

  @Test
  void isZeroWhenOneSideDoesNotVary() {
    assertThat(RankCorrelation.of(List.of(1.0, 1.0), List.of(1.0, 2.0))).isZero();
  }
}

package refrain.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The definitions of trec_eval: map_cut, recip_rank, recall, ndcg_cut. */
class RankingMetricsTest {
  @Test
  void averagePrecisionDividesByAllThatAreRelevant() {
    // Relevant at ranks 1 and 4 of 3 relevant: (1/1 + 2/4) / 3
    RankingMetrics metrics = new RankingMetrics(List.of(1, 0, 0, 1, 0), List.of(1, 1, 1));
    assertThat(metrics.averagePrecision(5)).isEqualTo(0.5);
    assertThat(metrics.averagePrecision(3)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(metrics.averagePrecision(100)).isEqualTo(0.5);
  }

  @Test
  void theReciprocalRankIsThatOfTheFirstRelevantDocument() {
    assertThat(new RankingMetrics(List.of(0, 0, 2, 1), List.of(2, 1)).reciprocalRank())
        .isEqualTo(1 / 3.0);
    assertThat(new RankingMetrics(List.of(0, 0), List.of(1)).reciprocalRank()).isZero();
  }

  @Test
  void recallIsTheShareOfTheRelevantFound() {
    RankingMetrics metrics = new RankingMetrics(List.of(0, 1, 0, 1), List.of(1, 1, 1, 1));
    assertThat(metrics.recall(1)).isZero();
    assertThat(metrics.recall(2)).isEqualTo(0.25);
    assertThat(metrics.recall(10)).isEqualTo(0.5);
  }

  @Test
  void gainIsTheGradeDiscountedByTheLogarithmOfTheRank() {
    // Gains 1/log2(2) + 3/log2(4) = 1 + 1.5; at best 3/log2(2) + 1/log2(3) = 3 + 0.6309298
    RankingMetrics metrics = new RankingMetrics(List.of(1, 0, 3), List.of(3, 1));
    assertThat(metrics.ndcg(10)).isCloseTo(2.5 / 3.6309298, within(1e-6));
    assertThat(metrics.ndcg(1)).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void aPerfectRankingIsOneInEveryFigure() {
    RankingMetrics metrics = new RankingMetrics(List.of(2, 1, 0), List.of(1, 2));
    assertThat(metrics.averagePrecision(5)).isEqualTo(1);
    assertThat(metrics.reciprocalRank()).isEqualTo(1);
    assertThat(metrics.recall(2)).isEqualTo(1);
    assertThat(metrics.ndcg(10)).isEqualTo(1);
  }

  @Test
  void gradesBelowZeroAreNotRelevantAndTakeNothingAway() {
    RankingMetrics metrics = new RankingMetrics(List.of(-1, 1), List.of(1, -1));
    assertThat(metrics.averagePrecision(5)).isEqualTo(0.5);
    // 1/log2(3) of 1
    assertThat(metrics.ndcg(10)).isCloseTo(0.6309298, within(1e-6));
  }

  @Test
  void nothingRelevantIsZeroAndNotANumber() {
    RankingMetrics metrics = new RankingMetrics(List.of(0), List.of());
    assertThat(metrics.averagePrecision(5)).isZero();
    assertThat(metrics.recall(5)).isZero();
    assertThat(metrics.ndcg(5)).isZero();
  }
}

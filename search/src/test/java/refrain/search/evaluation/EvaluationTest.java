package refrain.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import refrain.search.evaluation.TrecRun.Ranked;
import refrain.search.judged.Outcome;

class EvaluationTest {
  private static final Qrels QRELS =
      new Qrels(
          Map.of("q1", Map.of("d1", 1), "q2", Map.of("d2", 1, "d3", 1), "q3", Map.of("d1", 0)));

  @Test
  void figuresAreMeansOverTheQueriesThatHaveARelevantDocument() {
    TrecRun run =
        new TrecRun(
            Map.of(
                "q1", List.of(new Ranked("d9", 0.9), new Ranked("d1", 0.8)),
                "q2", List.of(new Ranked("d2", 0.9))));
    Evaluation evaluation = Evaluation.of(run, QRELS, List.of(1, 5));
    assertThat(evaluation.queries()).isEqualTo(2);
    assertThat(evaluation.figures().keySet())
        .containsExactly("MAP@1", "MAP@5", "MRR", "nDCG@10", "recall@1", "recall@5", "recall@100");
    // q1 finds its document at 2, q2 one of two at 1.
    assertThat(mean(evaluation, "MAP@1")).isEqualTo((0 + 0.5) / 2);
    assertThat(mean(evaluation, "MAP@5")).isEqualTo((0.5 + 0.5) / 2);
    assertThat(mean(evaluation, "MRR")).isEqualTo((0.5 + 1) / 2);
    assertThat(mean(evaluation, "recall@5")).isEqualTo((1 + 0.5) / 2);
  }

  @Test
  void theBestOfAQueryAreRightWhereTheyWereJudgedSo() {
    TrecRun run =
        new TrecRun(
            Map.of(
                "q2",
                List.of(new Ranked("d9", 0.9), new Ranked("d2", 0.8), new Ranked("d3", 0.7))));
    assertThat(Evaluation.outcomes(run, QRELS, 2))
        .containsExactly(new Outcome(0.9, false), new Outcome(0.8, true));
  }

  private static double mean(Evaluation evaluation, String figure) {
    return Objects.requireNonNull(evaluation.figures().get(figure)).mean();
  }

  @Test
  void anEmptyRunScoresZeroOnEveryQuery() {
    Evaluation evaluation = Evaluation.of(new TrecRun(Map.of()), QRELS, List.of(5));
    assertThat(evaluation.queries()).isEqualTo(2);
    assertThat(evaluation.figures().values()).containsOnly(new Figure(0, 0, 0));
  }
}

package refrain.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import refrain.search.evaluation.TrecRun.Ranked;

class ReliabilityTest {
  private static final Qrels QRELS = new Qrels(Map.of("q", Map.of("a", 1, "b", 1)));

  private static Reliability of(int first, Ranked... ranked) {
    return Reliability.of(new TrecRun(Map.of("q", List.of(ranked))), QRELS, first);
  }

  @Test
  void weighsTheDistanceOfEachBinByItsMatches() {
    // 0.85: both right, 0.15 off; 0.25: wrong, 0.25 off.
    Reliability measured =
        of(3, new Ranked("a", 0.86), new Ranked("b", 0.84), new Ranked("c", 0.25));
    assertThat(measured.error()).isCloseTo((2 * 0.15 + 0.25) / 3, within(1e-12));
    assertThat(measured.bins()).hasSize(2);
    assertThat(measured.bins().getLast()).isEqualTo(new Reliability.Bin(2, 0.85, 1));
  }

  @Test
  void looksAtTheFirstMatchesOnly() {
    assertThat(of(1, new Ranked("a", 1), new Ranked("c", 0.99)).error()).isZero();
  }
}

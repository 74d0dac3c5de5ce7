package refrain.search.judged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
  /** 8 of 10 by hand: (0.8 + 0.19207) / 1.38415 -+ 1.95996 * sqrt(0.016 + 0.0096036) / 1.38415. */
  @ParameterizedTest
  @CsvSource({
    "8, 10, 0.8, 0.4902, 0.9433",
    "0, 10, 0.0, 0.0000, 0.2775",
    "10, 10, 1.0, 0.7225, 1.0000",
    "1, 1, 1.0, 0.2065, 1.0000",
    "50, 100, 0.5, 0.4038, 0.5962",
    "0, 0, 0.0, 0.0000, 1.0000"
  })
  void hasWilsonsInterval(long right, long of, double share, double low, double high) {
    Proportion p = new Proportion(right, of);
    assertThat(p.share()).isEqualTo(share);
    assertThat(p.low()).isCloseTo(low, within(5e-5));
    assertThat(p.high()).isCloseTo(high, within(5e-5));
  }

  @Property
  void staysWithinBoundsAndHoldsTheShare(
      @ForAll @IntRange(max = 500) int a, @ForAll @IntRange(max = 500) int b) {
    Proportion p = new Proportion(Math.min(a, b), Math.max(a, b));
    assertThat(p.low()).isBetween(0.0, p.share() + 1e-12);
    assertThat(p.high()).isBetween(p.share() - 1e-12, 1.0);
  }

  @Test
  void refusesMoreSuccessesThanTrials() {
    assertThatThrownBy(() -> new Proportion(3, 2)).hasMessageContaining("got 3");
  }
}

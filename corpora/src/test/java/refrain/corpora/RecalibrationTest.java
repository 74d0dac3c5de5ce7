package refrain.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class RecalibrationTest {
  private static final Recalibration FITTED = of(0.2, 0.1, 0.4, 0.1, 0.6, 0.5, 0.6, 0.7, 0.9, 1);

  private static Recalibration of(double... pairs) {
    List<Recalibration.Point> points = new java.util.ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2)
      points.add(new Recalibration.Point(pairs[i], pairs[i + 1]));
    return new Recalibration(points, 40, 0.2, 0.1);
  }

  /** Half way from (0.4, 0.1) to (0.6, 0.5) is 0.3; a third from (0.6, 0.7) to (0.9, 1) is 0.8. */
  @Test
  void isAStraightLineBetweenPointsAndFlatBeyond() {
    assertThat(FITTED.of(0.5)).isCloseTo(0.3, within(1e-12));
    assertThat(FITTED.of(0.7)).isCloseTo(0.8, within(1e-12));
    assertThat(FITTED.of(0)).isEqualTo(0.1);
    assertThat(FITTED.of(0.3)).isEqualTo(0.1);
    assertThat(FITTED.of(1)).isEqualTo(1);
  }

  @Test
  void findsTheLeastScoreThatReachesAChance() {
    assertThat(FITTED.reaching(0.5)).hasValue(0.6);
    assertThat(FITTED.reaching(0.05)).hasValue(0);
    assertThat(of(0.5, 0.4).reaching(0.5)).isEmpty();
  }

  @Test
  void refusesWhatFallsOrLeavesItsBounds() {
    assertThatThrownBy(() -> of(0.2, 0.5, 0.4, 0.4))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("never fall");
    assertThatThrownBy(() -> of(0.4, 0.5, 0.2, 0.6)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> of(0.4, 1.1)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> of(0.4, Double.NaN)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> of()).isInstanceOf(BadInput.class);
  }

  @Property
  void neverChangesAnOrder(
      @ForAll @DoubleRange(min = 0, max = 1) double a,
      @ForAll @DoubleRange(min = 0, max = 1) double b) {
    assertThat(FITTED.of(Math.max(a, b))).isGreaterThanOrEqualTo(FITTED.of(Math.min(a, b)));
  }
}

package refrain.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FigureTest {
  @Property(tries = 100)
  void theIntervalHoldsTheMeanAndLiesAmongTheValues(
      @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = 0, max = 1) Double> values) {
    Figure figure = Figure.of(values);
    assertThat(figure.low()).isLessThanOrEqualTo(figure.mean() + 1e-9);
    assertThat(figure.high()).isGreaterThanOrEqualTo(figure.mean() - 1e-9);
    assertThat(figure.low()).isGreaterThanOrEqualTo(Collections.min(values) - 1e-9);
    assertThat(figure.high()).isLessThanOrEqualTo(Collections.max(values) + 1e-9);
  }

  /** The standard error of a share of 0.5 over 100 queries is 0.05: 95 % lie within 1.96 of it. */
  @Test
  void theIntervalOfAHundredCoinsIsAboutATenthEitherWay() {
    List<Double> coins = new java.util.ArrayList<>(Collections.nCopies(50, 0.0));
    coins.addAll(Collections.nCopies(50, 1.0));
    Figure figure = Figure.of(coins);
    assertThat(figure.mean()).isEqualTo(0.5);
    assertThat(figure.low()).isCloseTo(0.402, within(0.02));
    assertThat(figure.high()).isCloseTo(0.598, within(0.02));
    assertThat(Figure.of(coins)).isEqualTo(figure);
  }

  @Test
  void noValuesAreZero() {
    assertThat(Figure.of(List.of())).isEqualTo(new Figure(0, 0, 0));
  }
}

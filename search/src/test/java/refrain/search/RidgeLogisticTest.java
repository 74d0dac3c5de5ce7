package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import refrain.search.RidgeLogistic.Example;

class RidgeLogisticTest {
  @Test
  void findsTheCoefficientsThatMadeTheData() {
    List<Example> examples = drawn(20_000, 2.0, 0.5, -1.0);

    RidgeLogistic fitted = RidgeLogistic.fit(examples, 0);

    assertThat(fitted.coefficients().get(0)).isCloseTo(2.0, within(0.15));
    assertThat(fitted.coefficients().get(1)).isCloseTo(0.5, within(0.15));
    assertThat(fitted.base()).isCloseTo(-1.0, within(0.15));
  }

  @Test
  void neverLetsAgreementLowerAScore() {
    List<Example> examples = drawn(5_000, 2.0, -3.0, 0);

    assertThat(RidgeLogistic.fit(examples, 0).coefficients().get(1)).isZero();
  }

  @Test
  void givesTheShareOfRightOnesWhenNothingWasMeasured() {
    // 1 of 4 is right, so the log-odds are ln(1/3) = -1.0986.
    List<Example> examples =
        List.of(example(false, 0), example(false, 0), example(false, 0), example(true, 0));

    assertThat(RidgeLogistic.fit(examples, 1).base()).isCloseTo(-1.0986, within(1e-3));
  }

  private static Example example(boolean right, double value) {
    return new Example(new double[] {value}, right);
  }

  private static List<Example> drawn(int count, double first, double second, double base) {
    Random random = new Random(7);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] x = {random.nextGaussian(), random.nextGaussian()};
      double p = 1 / (1 + Math.exp(-(first * x[0] + second * x[1] + base)));
      examples.add(new Example(x, random.nextDouble() < p));
    }
    return examples;
  }
}

package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ContextTest {
  private static Context of(double... cosines) {
    Context context = new Context();
    for (double cosine : cosines) context.add(cosine);
    return context;
  }

  @Test
  void onePairOrNoneHasNothingAroundIt() {
    assertThat(of().value()).isEmpty();
    assertThat(of(0.7).value()).isEmpty();
  }

  @Test
  void isTheMeanOfTheFiveClosestLessTheClosest() {
    // (0.9 + 0.5 + 0.4 + 0.4 + 0.3) / 5 = 0.5; 0.1 and -1 are not among the five.
    assertThat(of(0.1, 0.4, 0.9, -1, 0.3, 0.4, 0.5).value().orElseThrow())
        .isCloseTo(-0.4, within(1e-12));
    // Of two pairs it is the mean of two.
    assertThat(of(0.9, 0.5).value().orElseThrow()).isCloseTo(-0.2, within(1e-12));
  }

  @Property
  void isNeverAboveZeroAndKnowsNoOrder(
      @ForAll @Size(min = 2, max = 12) List<@DoubleRange(min = -1, max = 1) Double> cosines) {
    double forwards = of(cosines.stream().mapToDouble(d -> d).toArray()).value().orElseThrow();
    double backwards =
        of(cosines.reversed().stream().mapToDouble(d -> d).toArray()).value().orElseThrow();
    assertThat(forwards).isLessThanOrEqualTo(1e-12).isCloseTo(backwards, within(1e-12));
  }
}

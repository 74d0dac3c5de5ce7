package refrain.search.judged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AgreementTest {
  /** The reliability data of Krippendorff 2011: twelve units, four observers, some missing. */
  private static final List<List<Integer>> KRIPPENDORFF =
      List.of(
          List.of(1, 1, 1),
          List.of(2, 2, 3, 2),
          List.of(3, 3, 3, 3),
          List.of(3, 3, 3, 3),
          List.of(2, 2, 2, 2),
          List.of(1, 2, 3, 4),
          List.of(4, 4, 4, 4),
          List.of(1, 1, 2, 1),
          List.of(2, 2, 2, 2),
          List.of(5, 5, 5),
          List.of(1, 1),
          List.of(3));

  @Test
  void isThatOfThePublishedExample() {
    Agreement agreement = Agreement.of(KRIPPENDORFF);
    assertThat(agreement.alpha().orElseThrow()).isCloseTo(0.743, within(0.0005));
    assertThat(agreement.units()).isEqualTo(11);
    assertThat(agreement.agreed()).isEqualTo(8);
  }

  @Test
  void isOneWhenEverybodyAgreesAndTheValuesDiffer() {
    assertThat(Agreement.of(List.of(List.of("yes", "yes"), List.of("no", "no"))).alpha())
        .hasValue(1);
  }

  @Test
  void isBelowZeroWhenTwoAlwaysContradict() {
    assertThat(Agreement.of(List.of(List.of("yes", "no"), List.of("no", "yes"))).alpha())
        .hasValueCloseTo(-0.5, within(1e-12));
  }

  @Test
  void isUnknownWithoutPairsOrWithoutVariation() {
    assertThat(Agreement.of(List.of()).alpha()).isEmpty();
    assertThat(Agreement.of(List.of(List.of("yes"), List.of("no"))).alpha()).isEmpty();
    assertThat(Agreement.of(List.of(List.of("yes", "yes"))).alpha()).isEmpty();
  }

  @Property(tries = 50)
  void doesNotDependOnTheOrderOfUnitsOrReviewers(@ForAll Random random) {
    List<List<Integer>> shuffled = new ArrayList<>();
    for (List<Integer> unit : KRIPPENDORFF) {
      List<Integer> values = new ArrayList<>(unit);
      Collections.shuffle(values, random);
      shuffled.add(values);
    }
    Collections.shuffle(shuffled, random);
    assertThat(Agreement.of(shuffled).alpha().orElseThrow())
        .isCloseTo(Agreement.of(KRIPPENDORFF).alpha().orElseThrow(), within(1e-12));
  }
}

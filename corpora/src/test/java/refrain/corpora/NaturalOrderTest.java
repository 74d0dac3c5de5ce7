package refrain.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
  @Test
  void ordersRunsOfDigitsByTheirValueAndTheRestByItsLetters() {
    List<String> inOrder =
        List.of(
            "", "2", "007", "7", "10", "a", "a2b", "a10", "s9", "s9a", "s10", "s10-1", "德9", "德10");
    for (int i = 0; i < inOrder.size(); i++)
      for (int j = 0; j < inOrder.size(); j++)
        assertThat(Integer.signum(NaturalOrder.IDS.compare(inOrder.get(i), inOrder.get(j))))
            .as("'%s' and '%s'", inOrder.get(i), inOrder.get(j))
            .isEqualTo(Integer.compare(i, j));
  }

  @Test
  void comparesNumbersLongerThanAnyLong() {
    String nines = "9".repeat(40);
    assertThat(NaturalOrder.IDS.compare("1" + "0".repeat(40), nines)).isPositive();
    assertThat(NaturalOrder.IDS.compare("0" + nines, nines)).isNegative();
  }
}

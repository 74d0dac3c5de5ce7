package refrain.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtraTest {
  @Test
  void keepsNamesInTheirOrderAndEqualsAnyMapWithTheSame() {
    LinkedHashMap<String, String> values = new LinkedHashMap<>();
    values.put("z", "1");
    values.put("a", "2");

    Extra extra = Extra.takenOver(values);

    assertThat(extra.keySet()).containsExactly("z", "a");
    assertThat(extra).isEqualTo(Map.of("a", "2", "z", "1")).hasSameHashCodeAs(values);
  }

  @Test
  void aCopyDoesNotChangeWithTheMapItWasMadeOf() {
    Map<String, String> values = new LinkedHashMap<>(Map.of("a", "1"));

    Extra extra = Extra.copyOf(values);
    values.put("b", "2");

    assertThat(extra).containsOnlyKeys("a");
    assertThat(Extra.copyOf(extra)).isSameAs(extra);
  }

  @Test
  void cannotBeChanged() {
    Extra extra = Extra.copyOf(Map.of("a", "1"));

    assertThatThrownBy(() -> extra.put("b", "2")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> extra.entrySet().iterator().next().setValue("2"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(extra::clear).isInstanceOf(UnsupportedOperationException.class);
  }
}

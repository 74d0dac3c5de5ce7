package refrain.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "中文，标点。",
        "👨‍👩‍👧‍👦 family",
        "line\nbreak\ttab",
        "नमस्ते",
        "é",
        "\uDB40\uDC67"
      })
  void leavesOrdinaryTextAlone(String text) {
    String whole = text.equals("\uDB40\uDC67") ? "🏴" + text : text;
    assertThat(Visible.of(whole)).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource({
    "a\u202Eb, a‹U+202E›b",
    "a\u2066b\u2069, a‹U+2066›b‹U+2069›",
    "a\u200Bb, a‹U+200B›b",
    "a\u0007b, a␇b",
    "a\u0000b, a␀b",
    "a\u007Fb, a␡b",
    "a\u0085b, a\uFFFDb"
  })
  void showsWhatHidesOrReorders(String text, String shown) {
    assertThat(Visible.of(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uD83D", "\uDE02b"})
  void replacesHalfASurrogatePair(String text) {
    assertThat(Visible.of(text)).contains("\uFFFD").doesNotContain("\uD83D", "\uDE02");
  }
}

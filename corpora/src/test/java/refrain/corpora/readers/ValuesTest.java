package refrain.corpora.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import refrain.corpora.BadInput;

class ValuesTest {
  @ParameterizedTest
  @ValueSource(strings = {"1.01421E+18", "1,01421E+18", "1E+18", "1.2e18", "1189300879905755136.0"})
  void idsMangledBySpreadsheetsAreKnown(String id) {
    assertThat(Values.mangled(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1189300879905755142", "yBmepBtUB", "0e1f2a", "deadbeef", "12.0", "E18"})
  void otherIdsAreNot(String id) {
    assertThat(Values.mangled(id)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "12,12",
    "'1,234',1234",
    "12.0,12",
    "-3,-3",
    "1.5,",
    "1K,",
    "abc,",
    "'1,2,3',",
    "99999999999999999999,"
  })
  void countsAreWholeNumbers(String text, Long count) {
    assertThat(Values.count(text)).isEqualTo(count);
  }

  @Test
  void wordListsAreReadInEveryWriting() {
    assertThat(Values.words("[a, b]")).containsExactly("a", "b");
    assertThat(Values.words("['a', \"b\"]")).containsExactly("a", "b");
    assertThat(Values.words("#枪支 #美国")).containsExactly("枪支", "美国");
    assertThat(Values.words("a;b|c，d")).containsExactly("a", "b", "c，d");
    assertThat(Values.words("[]")).isEmpty();
    assertThat(Values.words(null)).isEmpty();
    assertThat(Values.urls("[https://a/x,y, https://b]"))
        .containsExactly("https://a/x,y", "https://b");
    assertThat(Values.urls("https://a/x;y;http://b|c ,'https://d'"))
        .containsExactly("https://a/x;y", "http://b", "c", "https://d");
    assertThat(Values.words(" ,a,,b\n|c; ")).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200B", "\uFEFF\u00A0\u3000", "\n\t", "\u200D\u202E"})
  void aTextInWhichNothingCanBeSeenIsEmpty(String text) {
    assertThatThrownBy(() -> Values.text(text)).isInstanceOf(BadInput.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀", "👩‍👩‍👧", "🇨🇳", "。", "\uE000", "\uD83D"})
  void emojiPunctuationAndHalvesOfPairsAreText(String text) {
    assertThat(Values.text(text)).isEqualTo(text);
  }

  @Test
  void platformsAreNames() {
    assertThat(Values.platform(" Twitter ")).isEqualTo("twitter");
    assertThat(Values.platform("Tik Tok: x")).isEqualTo("tik-tok-x");
    assertThat(Values.platform(null)).isEqualTo("unknown");
  }
}

package refrain.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
  /** Units each text has; ten times what a platform allows. */
  private static final int UNITS = 100_000;

  /** A passage never holds more than this, so that neither model nor index meets a giant. */
  private static final int LONGEST_PASSAGE = 2_500;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        ".",
        "!",
        "a. ",
        "\u0301",
        "e\u200D",
        "国",
        "乾隆",
        "国。”",
        "国a",
        "@",
        "@国",
        "#aB1",
        "&amp;",
        "http://(",
        "👨‍👩‍👧",
        "\u200D",
        "❤\uFE0F\u200D",
        "\n",
        "ﷺ",
        "\uD801\uDC00",
        "\uD801",
        "RT @",
        "あ",
        "𠮷",
        "с",
        "1,"
      })
  void aGiantTextIsCutIntoBoundedPassages(String piece) {
    String text = piece.repeat(UNITS / piece.length());
    List<Passage> passages = Analyzers.SHARED.analyze(text).passages();
    assertThat(passages).hasSizeLessThan(UNITS / 40);
    assertThat(passages).allMatch(passage -> passage.text().length() <= LONGEST_PASSAGE);
  }
}

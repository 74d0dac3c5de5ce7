package refrain.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static final Sentences SENTENCES = new Sentences();

  private static List<String> split(String text) {
    return SENTENCES.of(text).stream().map(s -> text.substring(s.getStart(), s.getEnd())).toList();
  }

  @Test
  void englishAbbreviationsDoNotEndASentence() {
    assertThat(split("Dr. Fauci lied to the U.S. Senate. He knew it. So what?"))
        .containsExactly("Dr. Fauci lied to the U.S. Senate.", "He knew it.", "So what?");
  }

  @Test
  void chineseStopsTakeTheirClosingQuotesAlong() {
    assertThat(split("他说：“病毒来自德堡。”我们不信!!真的吗?（是的。）完"))
        .containsExactly("他说：“病毒来自德堡。”", "我们不信!!", "真的吗?", "（是的。", "）完");
  }

  @Test
  void ellipsesAndSemicolonsEndChineseClauses() {
    assertThat(split("美国……人权;双标。")).containsExactly("美国……人权;", "双标。");
    assertThat(split("美国......人权")).containsExactly("美国......", "人权");
  }

  @Test
  void linesAreSentences() {
    assertThat(split("Breaking\nNews today\n")).containsExactly("Breaking", "News today");
  }

  @Test
  void aNumberKeepsItsPoint() {
    assertThat(split("增长3.5%，达到1.2亿。")).containsExactly("增长3.5%，达到1.2亿。");
  }
}

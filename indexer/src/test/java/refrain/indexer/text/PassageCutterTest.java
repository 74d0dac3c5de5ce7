package refrain.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageCutterTest {
  private static List<Passage> cut(String text) {
    return Analyzers.SHARED.analyze(text).passages();
  }

  @Test
  void aWeiboPostOf140CharactersStaysWhole() {
    assertThat(cut("美国枪支暴力问题严重。".repeat(12) + "转发微博吧朋友们")).hasSize(1);
  }

  @Test
  void aLongTextIsCutAfterThreeSentences() {
    String sentence = "Seven more people were shot dead in the city. "; // nine words
    assertThat(cut(sentence.repeat(9)))
        .hasSize(3)
        .allMatch(passage -> passage.text().length() == 3 * sentence.length() - 1);
  }

  @Test
  void tinySentencesShareAPassageUntilItHasTwentyWords() {
    // 100 sentences of 1 + 1/16 words: 19 of them reach 20
    assertThat(cut("No.\n".repeat(100)).size()).isEqualTo(6);
  }

  @Test
  void aGiantSentenceIsCutAtSpaces() {
    List<Passage> passages = cut("guns ".repeat(400).strip()); // 400 words, no stop
    assertThat(passages).hasSizeBetween(6, 8);
    assertThat(passages).allMatch(p -> p.text().startsWith("guns") && p.text().endsWith("guns"));
  }

  @Test
  void aGiantWordIsCutAnywhere() {
    // 10,000 letters weigh 625 words
    assertThat(cut("x".repeat(10_000))).hasSizeBetween(10, 12);
  }

  @Test
  void aShortForeignExclamationStaysWithItsNeighbours() {
    assertThat(cut("美国枪支暴力严重。OK! 我们应该反对。")).hasSize(1);
  }

  @Test
  void passagesPointIntoTheOriginal() {
    String text = "😀 Guns kill people in every city of this country. ＃美国枪支暴力问题非常严重。";
    List<Passage> passages = cut(text);
    assertThat(passages).hasSize(2);
    assertThat(text.substring(passages.get(1).start(), passages.get(1).end()))
        .isEqualTo("美国枪支暴力问题非常严重。");
  }
}

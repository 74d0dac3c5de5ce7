package refrain.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextAnalyzerTest {
  private static final TextAnalyzer ANALYZER = new TextAnalyzer();

  private static List<String> terms(List<Token> tokens) {
    return tokens.stream().map(Token::term).toList();
  }

  @Test
  void aTweetIsOnePassageWithItsLinksAndMentionsTakenOut() {
    AnalysedText text =
        ANALYZER.analyze("RT @user: The guns &amp; laws! So sad. #StopAsianHate https://t.co/abc");
    assertThat(text.passages()).hasSize(1);
    Passage passage = text.passages().getFirst();
    assertThat(passage.text()).isEqualTo("The guns & laws! So sad. Stop Asian Hate");
    assertThat(passage.language()).isEqualTo(Language.ENGLISH);
    assertThat(terms(passage.english()))
        .containsExactly("gun", "law", "so", "sad", "stop", "asia", "hate");
  }

  @Test
  void traditionalChineseGivesTheTermsOfSimplified() {
    Passage traditional = ANALYZER.analyze("郭文貴說美國槍支暴力氾濫。").passages().getFirst();
    Passage simplified = ANALYZER.analyze("郭文贵说美国枪支暴力泛滥。").passages().getFirst();
    assertThat(terms(traditional.words())).isEqualTo(terms(simplified.words())).contains("郭文贵");
    assertThat(traditional.language()).isEqualTo(Language.CHINESE);
    assertThat(terms(simplified.bigrams())).startsWith("郭文", "文贵");
  }

  @Test
  void emojiAloneAreOneBarePassage() {
    AnalysedText text = ANALYZER.analyze("👨‍👩‍👧 🇨🇳");
    assertThat(text.passages()).hasSize(1);
    assertThat(text.passages().getFirst().isBare()).isTrue();
  }
}

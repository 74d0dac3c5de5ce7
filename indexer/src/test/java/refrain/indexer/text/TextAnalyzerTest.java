package refrain.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static refrain.indexer.text.Analyzers.only;
import static refrain.indexer.text.Analyzers.quotes;
import static refrain.indexer.text.Analyzers.terms;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnalyzerTest {
  @Test
  void aTweetIsOnePassageWithItsLinksAndMentionsTakenOut() {
    Passage passage =
        only("RT @user: The guns &amp; laws! So sad. #StopAsianHate https://t.co/abc");
    assertThat(passage.text()).isEqualTo("The guns & laws! So sad. Stop Asian Hate");
    assertThat(passage.language()).isEqualTo(Language.ENGLISH);
    assertThat(terms(passage.english()))
        .containsExactly("gun", "law", "so", "sad", "stop", "asia", "hate");
  }

  @Test
  void aTweetOfSixShortSentencesIsStillOnePassage() {
    assertThat(only("Wow. So it begins.\nGuns. Again! Who is next? Vote.").text())
        .isEqualTo("Wow. So it begins. Guns. Again! Who is next? Vote.");
  }

  @Test
  void termsQuoteTheOriginal() {
    String text = "😀 America’s ＧＵＮＳ, Dr. Fauci's COVID19 & 1,000 lies";
    List<Token> english = only(text).english();
    assertThat(terms(english))
        .containsExactly("america", "gun", "dr", "fauci", "covid", "19", "1000", "lie");
    assertThat(quotes(text, english))
        .containsExactly("America’s", "ＧＵＮＳ", "Dr", "Fauci's", "COVID", "19", "1,000", "lies");
  }

  @ParameterizedTest
  @CsvSource({
    "郭文貴說美國槍支暴力氾濫。, 郭文贵说美国枪支暴力泛滥。",
    "他們看著後面的頭髮與著名的皇后, 他们看着后面的头发与著名的皇后",
    "臺灣與香港的民眾對種族歧視感到憤怒, 台湾与香港的民众对种族歧视感到愤怒",
    "德特里克堡實驗室為何關閉？, 德特里克堡实验室为何关闭？"
  })
  void traditionalChineseGivesTheTermsOfSimplified(String traditional, String simplified) {
    Passage one = only(traditional);
    Passage other = only(simplified);
    assertThat(terms(one.words())).isEqualTo(terms(other.words())).isNotEmpty();
    assertThat(terms(one.bigrams())).isEqualTo(terms(other.bigrams())).isNotEmpty();
    assertThat(one.text()).isEqualTo(other.text());
    assertThat(one.language()).isEqualTo(Language.CHINESE);
  }

  @Test
  void namesComeOutWholeAndQuoteTheOriginal() {
    String text = "😀郭文貴和蓬佩奧說德特里克堡";
    List<Token> words = only(text).words();
    assertThat(terms(words)).contains("郭文贵", "蓬佩奥", "德特里克堡");
    assertThat(quotes(text, words)).contains("郭文貴", "蓬佩奧", "德特里克堡");
  }

  @Test
  void bigramsOverlapAndASingleCharacterStandsAlone() {
    assertThat(terms(only("枪支暴力 a 国").bigrams())).containsExactly("枪支", "支暴", "暴力", "国");
  }

  @Test
  void aBigramHoldsBothHalvesOfARareCharacter() {
    String text = "𠮷野家";
    assertThat(quotes(text, only(text).bigrams())).containsExactly("𠮷野", "野家");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"👨‍👩‍👧 🇨🇳", "", "   \n", "https://t.co/a @张三", "\u202E\u200B", "!!!"})
  void aTextWithoutWordsIsOneBarePassage(String text) {
    assertThat(only(text).isBare()).isTrue();
    assertThat(only(text).language()).isEqualTo(Language.OTHER);
  }

  @Test
  void aPostInTwoLanguagesHasAPassageForEach() {
    List<Passage> passages =
        Analyzers.SHARED
            .analyze("If you fail, don't forget to learn your lesson. 如果你失败了，千万别忘了汲取教训。")
            .passages();
    assertThat(passages)
        .extracting(Passage::language)
        .containsExactly(Language.ENGLISH, Language.CHINESE);
  }

  @Test
  void anEnglishNameLeavesAChineseSentenceChinese() {
    Passage passage = only("《Nature》杂志说COVID-19的起源不明。");
    assertThat(passage.language()).isEqualTo(Language.CHINESE);
    assertThat(terms(passage.english())).containsExactly("nature", "covid", "19");
  }

  @Test
  void wordsOfOtherScriptsAreTermsToo() {
    Passage passage = only("Президент России выступил");
    assertThat(passage.language()).isEqualTo(Language.OTHER);
    assertThat(terms(passage.english())).containsExactly("президент", "россии", "выступил");
  }

  @Test
  void aTurkishDefaultLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    String text = "THE VIRUS IS IN ILLINOIS. #ISTANBULTitle &LT; HTTPS://T.CO/I 中国INDIA";
    AnalysedText expected = new TextAnalyzer().analyze(text);
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(new TextAnalyzer().analyze(text)).isEqualTo(expected);
      assertThat(terms(expected.passages().getFirst().english())).contains("virus", "illinois");
    } finally {
      Locale.setDefault(before);
    }
  }
}

package refrain.indexer.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import refrain.indexer.text.TextAnalyzer;

class WordingTest {
  private static final TextAnalyzer ANALYZER = new TextAnalyzer();

  private static String of(String text) {
    return Wording.of(ANALYZER.normalize(text));
  }

  @Test
  void keepsLettersAndDigitsInLowerCase() {
    assertThat(of("Masks, do NOT help: 2020!")).isEqualTo("masksdonothelp2020");
  }

  @Test
  void dropsLinksMentionsAndPictures() {
    assertThat(of("RT @someone: Masks do not help 😷👍🏽 https://t.co/abc"))
        .isEqualTo(of("Masks do not help"));
  }

  @Test
  void dropsHashtagsBeforeAndBehindTheText() {
    assertThat(of("#Breaking #COVID19 Masks do not help #masks #StopThis 😷"))
        .isEqualTo("masksdonothelp");
    assertThat(of("#德特里克堡##疫情# 口罩没有用。#口罩#")).isEqualTo("口罩没有用");
  }

  @Test
  void keepsHashtagsWithinTheText() {
    assertThat(of("Why #masks do not help")).isEqualTo("whymasksdonothelp");
  }

  @Test
  void keepsHashtagsWhereThereIsNothingElse() {
    assertThat(of("#StopAsianHate #德特里克堡#")).isEqualTo("stopasianhate德特里克堡");
  }

  @Test
  void aWholeSentenceBehindASignIsNoHashtag() {
    String sentence = "口罩没有用".repeat(11);
    assertThat(of("#" + sentence)).isEqualTo(sentence);
  }

  @Test
  void traditionalIsSimplified() {
    assertThat(of("口罩沒有用，專家說")).isEqualTo(of("口罩没有用,专家说"));
  }

  @Test
  void keepsSurrogatePairsWhole() {
    assertThat(of("𠮷野家𠮷")).isEqualTo("𠮷野家𠮷");
  }

  @Test
  void lowerCaseIsTheSameUnderATurkishLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(of("TITLE")).isEqualTo("title");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void mentionsDoNotCountWhereverTheyStand() {
    assertThat(of("＠ＣＧＴＮ＿１ａ口罩没有用")).isEqualTo("口罩没有用");
    assertThat(of("@CGTN_Official says, like ＠user_1, that mail to a@b.org is read"))
        .isEqualTo("sayslikethatmailtoaborgisread");
  }

  @Test
  void hashtagsBesideMentionsStandBeforeOrBehindTheTextToo() {
    assertThat(of("@CGTN #masks: Masks do not help #health @WHO #masks"))
        .isEqualTo("masksdonothelp");
    assertThat(of("@CGTN #StopAsianHate @WHO")).isEqualTo("stopasianhate");
  }

  @Test
  void nothingButMarksHasNoWording() {
    assertThat(of("@someone https://t.co/abc 😷")).isEmpty();
    assertThat(of("")).isEmpty();
  }
}

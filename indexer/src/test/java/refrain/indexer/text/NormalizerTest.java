package refrain.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizerTest {
  private static final Normalizer NORMALIZER = new Normalizer();

  private static String normal(String original) {
    return NORMALIZER.normalize(original).text();
  }

  /** Returns the original characters that {@code part} of the normal form came from. */
  private static String source(String original, String part) {
    NormalText text = NORMALIZER.normalize(original);
    int at = text.text().indexOf(part);
    assertThat(at).as("'%s' in '%s'", part, text.text()).isNotNegative();
    return original.substring(text.originalStart(at), text.originalEnd(at + part.length()));
  }

  @Test
  void fullWidthLettersBecomePlain() {
    assertThat(normal("ＵＳＡ　２０２０！")).isEqualTo("USA 2020!");
    assertThat(source("说ＵＳＡ。", "USA")).isEqualTo("ＵＳＡ");
  }

  @Test
  void mathematicalLettersBecomePlainAndKeepBothSurrogates() {
    assertThat(normal("𝐟𝐚𝐤𝐞 news")).isEqualTo("fake news");
    assertThat(source("𝐟𝐚𝐤𝐞 news", "ke")).isEqualTo("𝐤𝐞");
  }

  @Test
  void anAccentIsPartOfItsLetter() {
    assertThat(normal("cafe\u0301s")).isEqualTo("cafés");
    assertThat(source("cafe\u0301s", "é")).isEqualTo("e\u0301");
  }

  @Test
  void zeroWidthAndBidiControlsGoAway() {
    assertThat(normal("U\u200BS\u2060A \u202Elies\u202C \uFEFFsoft\u00ADhyphen"))
        .isEqualTo("USA lies softhyphen");
    assertThat(source("a U\u200BSA b", "USA")).isEqualTo("U\u200BSA");
  }

  @Test
  void stackedMarksAreReduced() {
    assertThat(normal("z̷̢̛̗a̴̡l̵g̶o")).isEqualTo("zalgo");
  }

  @Test
  void vietnameseKeepsItsTwoMarks() {
    assertThat(normal("Vie\u0323\u0302t")).isEqualTo("Việt");
  }

  @Test
  void aFamilyStaysOneSequence() {
    assertThat(normal("👨‍👩‍👧 home")).isEqualTo("👨‍👩‍👧 home");
  }

  @Test
  void aJoinerBetweenLettersGoesAway() {
    assertThat(normal("gu\u200Dns ❤\uFE0F\u200D🔥")).isEqualTo("guns ❤\u200D🔥");
  }

  @Test
  void flagsAndKeycapsSurvive() {
    assertThat(normal("🇨🇳 1\uFE0F\u20E3")).isEqualTo("🇨🇳 1");
  }

  @ParameterizedTest
  @CsvSource({
    "Сhina, China", // Cyrillic С
    "vіrus, virus", // Cyrillic і
    "Ρfizer, Pfizer", // Greek Rho
    "Сталин, Сталин",
    "Αθήνα, Αθήνα",
    "ᴛʀᴜᴛʜ, truth"
  })
  void lookAlikesFoldInsideMostlyLatinWordsOnly(String original, String expected) {
    assertThat(normal(original)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "臺灣, 台湾",
    "郭文貴, 郭文贵",
    "乾隆皇帝乾杯, 乾隆皇帝干杯",
    "皇后在後面, 皇后在后面",
    "一目瞭然, 一目了然",
    "他看著著名的原著, 他看着著名的原著",
    "頭髮發現, 头发发现"
  })
  void traditionalBecomesSimplified(String original, String expected) {
    assertThat(normal(original)).isEqualTo(expected);
  }

  @Test
  void eachFoldedHanCharacterKeepsItsOwnOffset() {
    assertThat(source("😀說郭文貴的話", "郭文贵")).isEqualTo("郭文貴");
  }

  @Test
  void linksAreTakenOut() {
    assertThat(normal("see https://t.co/aB1?x=1#y, and pic.twitter.com/abc now"))
        .isEqualTo("see , and now");
    assertThat(normal("详情http://t.cn/zY1QWp0，图")).isEqualTo("详情 ,图");
  }

  @ParameterizedTest
  @CsvSource({
    "@SpiritAirlines is this airline the only one, Spirit Airlines is this airline the only one",
    "I trust @CGTNOfficial, I trust CGTN Official",
    "by @state_media_2 and @x, by state media 2 and x",
    "@CGTN's and @WHO’s word, CGTN's and WHO's word",
    "@国防部发布 said, said",
    "@user @USERNAME ask the @users url, ask the users",
    "see HTTPURL and <url>., see and < >.",
    "read this url., read this .",
    "the curl of urls at url.org, the curl of urls at url.org"
  })
  void mentionsInLatinLettersBecomeWords(String original, String normal) {
    assertThat(normal(original)).isEqualTo(normal);
  }

  @Test
  void whatAMentionSaysKeepsItsPlace() {
    assertThat(source("ask @WhiteHouse now", "House")).isEqualTo("House");
  }

  @Test
  void repostSignsAndChineseMentionsAreTakenOut() {
    assertThat(normal("RT @user_1: guns")).isEqualTo("guns");
    assertThat(normal("说得好//@人民日报：转发 @章立凡 @徐昕")).isEqualTo("说得好 转发");
  }

  @Test
  void anAddressOfMailIsNoMention() {
    assertThat(normal("write to a@b.org")).isEqualTo("write to a@b.org");
  }

  @Test
  void aMentionThatLostItsEndKeepsItsWords() {
    assertThat(normal("@人民日报报道称美国的枪支暴力问题日益严重了")).contains("枪支暴力");
  }

  @ParameterizedTest
  @CsvSource({
    "#StopAsianHate now, Stop Asian Hate now",
    "#德特里克堡#是什么, 德特里克堡 是什么",
    "#COVID19, COVID 19",
    "#2020Election, 2020 Election",
    "#NATOExpansion, NATO Expansion",
    "#gun_control, gun control",
    "#香港#台湾, 香港 台湾",
    "#5G, 5 G",
    "#BLM#, BLM"
  })
  void hashtagsBecomeWords(String original, String expected) {
    assertThat(normal(original)).isEqualTo(expected);
  }

  @Test
  void wordsOfAHashtagPointIntoIt() {
    assertThat(source("so #StopAsianHate!", "Asian")).isEqualTo("Asian");
    assertThat(source("so #StopAsianHate!", "Stop Asian Hate")).isEqualTo("StopAsianHate");
  }

  @Test
  void entitiesBecomeCharacters() {
    assertThat(normal("Q&amp;A &lt;b&gt; R&D &amp;amp; 1&nbsp;2")).isEqualTo("Q&A <b> R&D & 1 2");
    assertThat(source("Q&amp;A", "&")).isEqualTo("&amp;");
  }

  @Test
  void whiteSpaceCollapsesAndLinesStayApart() {
    assertThat(normal("  a \t b \r\n\r\n c  ")).isEqualTo("a b\nc");
  }

  @Test
  void aHalfSurrogateBecomesTheReplacementCharacter() {
    assertThat(normal("a\uD83Db")).isEqualTo("a\uFFFDb");
  }

  @Test
  void caseIsKept() {
    assertThat(normal("WHO who")).isEqualTo("WHO who");
  }
}

package refrain.indexer.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import refrain.indexer.text.Passage;
import refrain.indexer.text.TextAnalyzer;

class LexiconTest {
  private static final TextAnalyzer ANALYZER = new TextAnalyzer();
  private static final Lexicon LEXICON = Lexicon.shipped();

  private static List<Gloss> glosses(String text) {
    return ANALYZER.analyze(text).passages().stream()
        .flatMap(p -> LEXICON.glosses(p).stream())
        .toList();
  }

  private static List<String> terms(String text) {
    return glosses(text).stream()
        .flatMap(g -> g.renderings().stream())
        .map(Gloss.Rendering::term)
        .toList();
  }

  private static List<String> words(String text) {
    return glosses(text).stream().map(Gloss::word).toList();
  }

  @Test
  void putsWordsInEnglish() {
    assertThat(terms("病毒来自实验室")).contains("virus", "laboratory");
  }

  @Test
  void takesTheLongestWords() {
    assertThat(words("美国总统")).containsExactly("美国", "总统");
  }

  @Test
  void readsTraditionalAsSimplified() {
    assertThat(words("實驗室")).containsExactly("实验室");
  }

  @Test
  void pointsIntoTheOriginal() {
    String text = "😀病毒在美國。";
    assertThat(glosses(text))
        .allSatisfy(g -> assertThat(text.substring(g.start(), g.end())).hasSize(g.word().length()));
    assertThat(glosses(text))
        .anySatisfy(g -> assertThat(text.substring(g.start(), g.end())).isEqualTo("美國"));
  }

  @Test
  void writesLargeNumbersAsEnglishDoes() {
    assertThat(terms("14亿人")).contains("1.4", "billion");
    assertThat(terms("投资2.5万亿元")).contains("2.5", "trillion");
    assertThat(terms("300万人")).contains("3", "million");
    assertThat(terms("3万人")).contains("30000");
    assertThat(terms("共1,200,000人")).contains("1.2", "million", "1200000");
  }

  @Test
  void writesMonthsAsEnglishDoes() {
    assertThat(terms("2021年5月3日")).contains("2021", "may", "3").doesNotContain("5");
    assertThat(terms("13月")).contains("13");
  }

  @Test
  void keepsLatinWords() {
    assertThat(terms("他说CIA是COVID的源头")).contains("cia", "covid");
  }

  @Test
  void spellsNamesOfPeople() {
    assertThat(terms("发言人汪文斌表示")).contains("wang", "wenbin");
    assertThat(terms("郭文贵在纽约")).contains("guo", "wengui");
  }

  @Test
  void findsNothingInWhatIsNotChinese() {
    assertThat(glosses("😀👨‍👩‍👧 https://example.com/")).isEmpty();
  }

  @Test
  void knowsRareTermsFromCommonOnes() {
    assertThat(LEXICON.rarity("laboratory")).isGreaterThan(LEXICON.rarity("people") + 2);
    // A term in none of N sentences: ln(1 + (N + 0.5) / 0.5), and N is 28,431.
    assertThat(LEXICON.rarity("zzzz")).isCloseTo(Math.log(56_864), within(1e-9));
  }

  @Property(tries = 200)
  void everyGlossIsInsideItsPassage(@ForAll("hostile") String text) {
    for (Passage passage : ANALYZER.analyze(text).passages())
      for (Gloss gloss : LEXICON.glosses(passage)) {
        assertThat(gloss.start()).isGreaterThanOrEqualTo(passage.start());
        assertThat(gloss.end()).isLessThanOrEqualTo(passage.end());
      }
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of(
            "病",
            "毒",
            "實",
            "驗",
            "室",
            "㍿",
            "㈱",
            "𠮷",
            "😀",
            "👨‍👩‍👧",
            "\u200b",
            "5月",
            "3 亿",
            "1.5万",
            "１２万",
            "月",
            "王",
            "小",
            "明",
            "ab",
            " ",
            "。",
            "\n",
            "\ud83d",
            "é",
            "漢\ufe00",
            "①",
            "卐")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }
}

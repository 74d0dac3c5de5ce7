package refrain.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextAnalyzerPropertiesTest {
  private static final List<String> PIECES =
      List.of(
          "The virus ",
          "leaked. ",
          "Don’t!",
          " U.S.A. ",
          "#StopHate2020",
          "@user ",
          "//@人民日报:",
          "https://t.co/x ",
          "&amp;",
          "\n",
          "。",
          "！",
          "……",
          "”",
          "美国枪支暴力",
          "郭文貴",
          "德特里克堡",
          "𠮷野家",
          "👨‍👩‍👧",
          "🇨🇳",
          "\u202E",
          "ﷺ",
          "㏂",
          "…",
          "カナ",
          "한국어 ",
          "Привет ",
          "مرحبا ",
          "1,000",
          "COVID19 ",
          "\uD83D",
          "z̷̢̛̗a̴",
          "𐐀".repeat(300),
          "word ".repeat(70),
          "长".repeat(400),
          "x".repeat(3000));

  @Provide
  Arbitrary<String> posts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(14).map(l -> String.join("", l));
  }

  @Property(tries = 400)
  void passagesAndTokensStandInTheOriginal(@ForAll("posts") String text) {
    check(text);
  }

  @Property(tries = 400)
  void anyStringIsAnalysed(@ForAll String text) {
    check(text);
  }

  @Property(tries = 100)
  void theSameTextGivesTheSameResult(@ForAll("posts") String text) {
    assertThat(Analyzers.SHARED.analyze(text)).isEqualTo(Analyzers.SHARED.analyze(text));
  }

  private static void check(String text) {
    int last = 0;
    int ordinal = 0;
    for (Passage passage : Analyzers.SHARED.analyze(text).passages()) {
      assertThat(passage.ordinal()).isEqualTo(ordinal++);
      assertThat(passage.start()).isBetween(last, passage.end());
      assertThat(passage.end()).isLessThanOrEqualTo(text.length());
      Stream.of(passage.english(), passage.words(), passage.bigrams())
          .flatMap(List::stream)
          .forEach(token -> checkToken(text, passage, token));
      last = passage.end();
    }
  }

  private static void checkToken(String text, Passage passage, Token token) {
    assertThat(token.start()).isBetween(passage.start(), token.end());
    assertThat(token.end()).isLessThanOrEqualTo(passage.end());
    assertThat(splits(text, token.start()) || splits(text, token.end()))
        .as("%s splits a surrogate pair", token)
        .isFalse();
  }

  private static boolean splits(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }
}

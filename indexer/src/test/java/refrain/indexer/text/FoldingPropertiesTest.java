package refrain.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FoldingPropertiesTest {
  private static final String PIECES =
      "aZé e\u0301\u0323\u0334\u0489 ﬁ™①㎏…‼’Ａｱﾞカㅋㅠﾡ각क़्ย์ا\u064Bﷺ"
          + "\u200B\u200D\uFE0F\u202E\u00AD\n\t\u2028 乾隆著後臺於麼么濛髮 сΑᴀɪ 👨👩🏽❤🇨\uD801\uDC00\uD83D1";

  @Provide
  Arbitrary<String> strange() {
    Integer[] points = PIECES.codePoints().boxed().toArray(Integer[]::new);
    return Arbitraries.of(points)
        .list()
        .ofMaxSize(30)
        .map(l -> l.stream().map(Character::toString).reduce("", String::concat));
  }

  private static OffsetText fold(String text) {
    OffsetText folded = CharacterFold.fold(text);
    LookAlikes.fold(folded);
    Simplified.shared().convert(folded);
    return Whitespace.collapse(folded);
  }

  @Example
  void aSmallCapitalWithMarksComposesAtOnce() {
    assertThat(fold("\u1D00\u0301\u093C").toString()).isEqualTo("á");
  }

  /** U+0F77 becomes three marks, which with the vowel before it are one too many. */
  @Example
  void aMarkThatBecomesSeveralCountsAsSeveral() {
    String once = fold("!\u1161\u0F77").toString();
    assertThat(once).isEqualTo("!\u1161");
    assertThat(fold(once).toString()).isEqualTo(once);
  }

  @Property(tries = 2_000)
  void aTextFoldedTwiceIsFoldedOnce(@ForAll("strange") String text) {
    String once = fold(text).toString();
    assertThat(fold(once).toString()).isEqualTo(once);
  }

  @Property(tries = 1_000)
  void anyTextFoldedTwiceIsFoldedOnce(@ForAll String text) {
    String once = fold(text).toString();
    assertThat(fold(once).toString()).isEqualTo(once);
  }

  @Property(tries = 1_000)
  void offsetsGrowAndStayInside(@ForAll("strange") String text) {
    NormalText normal = new Normalizer().normalize(text);
    int last = 0;
    for (int i = 0; i < normal.text().length(); i++) {
      assertThat(normal.starts()[i]).isBetween(last, normal.ends()[i]);
      assertThat(normal.ends()[i]).isLessThanOrEqualTo(text.length());
      last = normal.starts()[i];
    }
  }
}

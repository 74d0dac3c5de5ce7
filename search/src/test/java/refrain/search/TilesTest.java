package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import refrain.indexer.text.Language;
import refrain.indexer.text.Passage;
import refrain.indexer.text.Token;
import refrain.search.Tiles.Tile;

class TilesTest {
  /** One term a letter, at the letter's own offset. */
  private static Passage letters(String letters) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++)
      tokens.add(new Token(letters.substring(i, i + 1), i, i + 1));
    return new Passage(
        0, 0, letters.length(), Language.ENGLISH, letters, tokens, List.of(), List.of());
  }

  private static List<String> left(String left, Tiles tiles) {
    return tiles.tiles().stream()
        .map(t -> left.substring(t.left().start(), t.left().end()))
        .toList();
  }

  @Test
  void theLongestRunComesFirst() {
    String left = "abcxdefgh";
    Tiles tiles = Tiles.of(letters(left), letters("defghyabc"));
    assertThat(left(left, tiles)).containsExactly("defgh", "abc");
    assertThat(tiles.longest()).isEqualTo(5);
    assertThat(tiles.leftShare()).isEqualTo(8 / 9.0);
  }

  @Test
  void whatALongerRunTookIsNotTakenAgain() {
    // "cdef" is taken first; of "abc" in both only "ab" is left on the right, which is too short.
    Tiles tiles = Tiles.of(letters("abcdefabc"), letters("abcdef"));
    assertThat(left("abcdefabc", tiles)).containsExactly("abcdef");
    assertThat(tiles.rightShare()).isEqualTo(1);
  }

  @Test
  void twoUnitsInCommonAreNoTile() {
    assertThat(Tiles.of(letters("abx"), letters("yab")).tiles()).isEmpty();
    assertThat(Tiles.of(letters("abx"), letters("yab")).longest()).isZero();
    assertThat(Tiles.of(letters(""), letters("")).leftShare()).isZero();
  }

  @Test
  void runsThatMirrorEachOtherAreMirroredWhenTheTextsAre() {
    // "abc" stands at 0 and 2, "cda" at 2 and 0: as long, and only one of them can be taken.
    assertMirrored("abcda", "cdabc");
    assertThat(left("abcda", Tiles.of(letters("abcda"), letters("cdabc")))).containsExactly("abc");
  }

  @Property
  void swappingTheTextsMirrorsTheTiles(
      @ForAll("few letters") String a, @ForAll("few letters") String b) {
    assertMirrored(a, b);
  }

  private static void assertMirrored(String a, String b) {
    Set<Tile> forth = new HashSet<>(Tiles.of(letters(a), letters(b)).tiles());
    Set<Tile> back =
        Tiles.of(letters(b), letters(a)).tiles().stream()
            .map(TilesTest::mirrored)
            .collect(Collectors.toSet());
    assertThat(forth).isEqualTo(back);
  }

  @SuppressWarnings("ArgumentSelectionDefectChecker")
  private static Tile mirrored(Tile tile) {
    return new Tile(tile.right(), tile.left(), tile.units());
  }

  @Property
  void tilesAreCommonRunsThatDoNotOverlap(
      @ForAll("few letters") String a, @ForAll("few letters") String b) {
    Tiles tiles = Tiles.of(letters(a), letters(b));
    boolean[] leftTaken = new boolean[a.length()];
    boolean[] rightTaken = new boolean[b.length()];
    int before = Integer.MAX_VALUE;
    for (Tile tile : tiles.tiles()) {
      assertThat(tile.units()).isBetween(Tiles.SHORTEST, before);
      before = tile.units();
      assertThat(a.substring(tile.left().start(), tile.left().end()))
          .hasSize(tile.units())
          .isEqualTo(b.substring(tile.right().start(), tile.right().end()));
      take(tile.left(), leftTaken);
      take(tile.right(), rightTaken);
    }
  }

  private static void take(Span span, boolean[] taken) {
    for (int i = span.start(); i < span.end(); i++) {
      assertThat(taken[i]).as("taken twice: %d", i).isFalse();
      taken[i] = true;
    }
  }

  @Provide("few letters")
  Arbitrary<String> fewLetters() {
    return Arbitraries.strings().withChars('a', 'b', 'c').ofMaxLength(14);
  }

  @Test
  void pairsOfHanCharactersAreUnits() {
    // Five characters in common are four pairs.
    String left = "他说病毒来自美国。";
    String right = "病毒来自美国军队。";
    Tiles tiles = Tiles.of(Samples.passage(left), Samples.passage(right));
    assertThat(left(left, tiles)).containsExactly("病毒来自美国");
    assertThat(tiles.longest()).isEqualTo(5);
  }

  @Test
  void traditionalAndSimplifiedWordingIsTheSameAtItsOwnOffsets() {
    String traditional = "😷郭文貴說美國槍支暴力氾濫";
    Tiles tiles = Tiles.of(Samples.passage(traditional), Samples.passage("郭文贵说美国枪支暴力泛滥"));
    assertThat(left(traditional, tiles)).containsExactly("郭文貴說美國槍支暴力氾濫");
    assertThat(tiles.tiles().getFirst().right()).isEqualTo(new Span(0, 12));
    assertThat(tiles.rightShare()).isEqualTo(1);
  }
}

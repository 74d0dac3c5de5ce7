package refrain.indexer.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import refrain.indexer.text.TextAnalyzer;

class ShinglesTest {
  private static final TextAnalyzer ANALYZER = new TextAnalyzer();

  private static Shingles of(String text) {
    return Shingles.of(ANALYZER.normalize(text));
  }

  @Test
  void latinPiecesHaveFiveLetters() {
    assertThat(of("abcdefg").hashes()).as("abcde bcdef cdefg").hasSize(3);
  }

  @Test
  void chinesePiecesHaveThreeCharacters() {
    assertThat(of("口罩没有用").hashes()).as("口罩没 罩没有 没有用").hasSize(3);
  }

  @Test
  void aShortTextIsOnePiece() {
    assertThat(of("Yes.").hashes()).hasSize(1);
    assertThat(of("yes").jaccard(of("no"))).isZero();
    assertThat(of("YES!").jaccard(of("yes"))).isEqualTo(1);
  }

  @Test
  void piecesThatComeAgainCountOnce() {
    assertThat(of("aaaaaaaaaaaa").hashes()).hasSize(1);
  }

  @Test
  void jaccardIsTheShareOfPiecesInCommon() {
    // abcde bcdef cdefg and abcde bcdef cdefh: two of four.
    assertThat(of("abcdefg").jaccard(of("abcdefh"))).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void nothingHasNoPiecesAndIsLikeNothing() {
    assertThat(of("😷").isEmpty()).isTrue();
    assertThat(of("😷").jaccard(of("😷"))).isZero();
  }

  @Property(tries = 200)
  void jaccardIsSymmetricAndOneForTheSameText(
      @ForAll @StringLength(max = 60) String a, @ForAll @StringLength(max = 60) String b) {
    assertThat(of(a).jaccard(of(b))).isEqualTo(of(b).jaccard(of(a))).isBetween(0.0, 1.0);
    assertThat(of(a).jaccard(of(a))).isEqualTo(of(a).isEmpty() ? 0 : 1);
  }
}

package refrain.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import refrain.search.AlignedSpan;
import refrain.search.Evidence;
import refrain.search.Span;
import refrain.search.TermWeight;

class MarkedTest {
  @Test
  void countsTheRoomThatLinesTake() {
    String lines = "a line\n".repeat(40);
    String cut = text(Marked.post(lines, Cards.UNMARKED).excerpt(600));
    assertThat(cut).endsWith(" …").hasSizeLessThan(150);
  }

  private static String text(List<Segment> pieces) {
    return pieces.stream().map(Segment::text).collect(Collectors.joining());
  }

  @Test
  void numbersPairsInTheOrderOfTheEvidenceOnBothSides() {
    Evidence evidence = evidence(span(0, 3, 4, 7, 0.5), span(4, 7, 0, 3, 0.5));
    assertThat(show(Marked.post("one two", evidence).whole())).isEqualTo("[1 one] [2 two]");
    assertThat(show(Marked.statement("two one", evidence).whole())).isEqualTo("[2 two] [1 one]");
  }

  @Test
  void showsTheHeavierOfTwoPiecesThatOverlap() {
    Evidence evidence = evidence(span(0, 5, 0, 5, 0.2), span(3, 8, 3, 8, 0.8));
    assertThat(show(Marked.post("abcdefgh", evidence).whole())).isEqualTo("[1 abc][2 defgh]");
  }

  @Test
  void neverCutsAnEmojiApart() {
    assertThat(show(Marked.post("a😂b", evidence(span(0, 2, 0, 1, 1))).whole()))
        .isEqualTo("[1 a😂]b");
    assertThat(show(Marked.post("a😂b", evidence(span(2, 4, 0, 1, 1))).whole()))
        .isEqualTo("a[1 😂b]");
  }

  @Test
  void clipsOffsetsThatLieBeyondTheText() {
    assertThat(show(Marked.post("汉字", evidence(span(1, 99, 0, 1, 1))).whole())).isEqualTo("汉[1 字]");
    assertThat(show(Marked.post("汉字", evidence(span(50, 99, 0, 1, 1))).whole())).isEqualTo("汉字");
  }

  @Test
  void marksTermsOutsidePairsAndKeepsAPairInOnePiece() {
    Evidence evidence =
        new Evidence(
            List.of(span(0, 3, 0, 3, 1)),
            List.of(new TermWeight("b", 1, List.of(new Span(1, 2), new Span(4, 5)), List.of())),
            List.of(),
            OptionalLong.empty());
    List<Segment> pieces = Marked.post("abc b", evidence).whole();
    assertThat(show(pieces)).isEqualTo("[1 abc] b");
    assertThat(pieces.stream().filter(Segment::term).map(Segment::text)).containsExactly("b");
  }

  @Test
  void opensAnExcerptNearTheFirstMark() {
    String text = "x".repeat(900) + " here " + "y".repeat(900);
    List<Segment> pieces = Marked.post(text, evidence(span(901, 905, 0, 1, 1))).excerpt(200);
    String shown = pieces.stream().map(Segment::text).collect(Collectors.joining());
    assertThat(shown).startsWith("… ").endsWith(" …").contains("here").hasSizeLessThan(220);
  }

  @Property(tries = 200)
  void keepsEveryCharacterWhateverTheSpans(
      @ForAll("texts") String text, @ForAll("spans") List<AlignedSpan> spans) {
    Evidence evidence = evidence(spans.toArray(AlignedSpan[]::new));
    String shown =
        Marked.post(text, evidence).whole().stream()
            .map(Segment::text)
            .collect(Collectors.joining());
    assertThat(shown).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", " ", "汉", "😂", "👨‍👩‍👧", "\n", "é")
        .list()
        .ofMaxSize(20)
        .map(l -> String.join("", l));
  }

  @Provide
  Arbitrary<List<AlignedSpan>> spans() {
    return Arbitraries.integers()
        .between(0, 30)
        .tuple2()
        .map(t -> span(t.get1(), t.get1() + 1 + t.get2(), 0, 1, t.get2() / 30.0))
        .list()
        .ofMaxSize(6);
  }

  private static AlignedSpan span(int a, int b, int c, int d, double weight) {
    return new AlignedSpan(new Span(a, b), new Span(c, d), AlignedSpan.Kind.WORDING, weight);
  }

  private static Evidence evidence(AlignedSpan... spans) {
    return new Evidence(List.of(spans), List.of(), List.of(), OptionalLong.empty());
  }

  private static String show(List<Segment> pieces) {
    List<String> shown = new ArrayList<>();
    for (Segment s : pieces)
      shown.add(s.pair() > 0 ? "[" + s.pair() + " " + s.text() + "]" : s.text());
    return String.join("", shown);
  }
}

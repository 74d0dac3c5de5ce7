package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import refrain.indexer.EmbeddedText;
import refrain.indexer.Workspace;
import refrain.search.PairScorer.Closest;

class AlignmentTest {
  private static final Workspace WORKSPACE = filled();
  private static final PairScorer SCORER = new PairScorer(Calibration.shipped());

  private static Workspace filled() {
    try {
      Workspace workspace = Samples.workspace(Samples.WORDING);
      Samples.add(
          workspace,
          Samples.statement("s1", "The mask does not help against the virus."),
          Samples.statement("s2", "病毒来自美国军队的实验室。"));
      return workspace;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private record Pair(Closest closest, Evidence evidence) {}

  private static Pair compare(String post, String statement) {
    return WORKSPACE
        .statements()
        .index()
        .search(
            searcher -> {
              TermStatistics statistics = new TermStatistics(searcher);
              TextForm left = form(post, statistics);
              TextForm right = form(statement, statistics);
              Closest closest = SCORER.closest(left, right);
              Alignment alignment = new Alignment(SCORER);
              return new Pair(
                  closest, alignment.evidence(left, right, closest, OptionalLong.empty()));
            });
  }

  private static TextForm form(String text, TermStatistics statistics) {
    return TextForm.of(EmbeddedText.bare(Samples.ANALYZER.analyze(text)), statistics);
  }

  @Property(tries = 150)
  void everySpanIsInsideItsTextAndCutsNoSurrogatePair(
      @ForAll("texts") String post, @ForAll("texts") String statement) {
    Evidence evidence = compare(post, statement).evidence();
    for (AlignedSpan span : evidence.spans()) {
      assertInside(span.post(), post);
      assertInside(span.statement(), statement);
    }
    for (TermWeight term : evidence.terms()) {
      term.inPost().forEach(span -> assertInside(span, post));
      term.inStatement().forEach(span -> assertInside(span, statement));
    }
  }

  private static void assertInside(Span span, String text) {
    assertThat(span.end()).as("end of %s in '%s'", span, text).isLessThanOrEqualTo(text.length());
    assertThat(cutsPair(text, span.start())).as("start of %s in '%s'", span, text).isFalse();
    assertThat(cutsPair(text, span.end())).as("end of %s in '%s'", span, text).isFalse();
  }

  private static boolean cutsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  @Property(tries = 150)
  void weightsAndTermsAreSharesOfAWhole(
      @ForAll("texts") String post, @ForAll("texts") String statement) {
    Evidence evidence = compare(post, statement).evidence();
    if (!evidence.spans().isEmpty())
      assertThat(evidence.spans().stream().mapToDouble(AlignedSpan::weight).sum())
          .isCloseTo(1, within(1e-9));
    assertThat(evidence.terms().stream().mapToDouble(TermWeight::share).sum())
        .isLessThanOrEqualTo(1 + 1e-9);
    assertThat(evidence.terms()).allMatch(t -> t.share() > 0);
  }

  @Property(tries = 150)
  void theAddendsSumToTheScoreThroughTheLogistic(
      @ForAll("texts") String post, @ForAll("texts") String statement) {
    Pair pair = compare(post, statement);
    double sum = pair.evidence().parts().stream().mapToDouble(ScorePart::contribution).sum();
    boolean bare =
        pair.closest().post().passage().isBare() || pair.closest().statement().passage().isBare();
    assertThat(pair.closest().score())
        .isCloseTo(bare ? 0 : 1 / (1 + Math.exp(-sum)), within(1e-12));
  }

  @Property(tries = 150)
  void swappingTheTextsMirrorsTheWording(
      @ForAll("short texts") String post, @ForAll("short texts") String statement) {
    assertThat(wording(compare(post, statement).evidence(), false))
        .isEqualTo(wording(compare(statement, post).evidence(), true));
  }

  private static Set<String> wording(Evidence evidence, boolean swapped) {
    return evidence.spans().stream()
        .filter(s -> s.kind() == AlignedSpan.Kind.WORDING)
        .map(s -> swapped ? s.statement() + " " + s.post() : s.post() + " " + s.statement())
        .collect(Collectors.toSet());
  }

  /** Words that meet often, with everything between them that breaks offsets. */
  private static Arbitrary<String> pieces() {
    return Arbitraries.of(
        "The ",
        "mask ",
        "does ",
        "not ",
        "help ",
        "against ",
        "virus",
        "VIRUS ",
        "ﬁnal ",
        "病毒",
        "来自",
        "來自",
        "美国",
        "美國",
        "军队",
        "。",
        ". ",
        "!\n",
        "😷",
        "👨‍👩‍👧",
        "🇨🇳 ",
        "𠮷野家",
        "\uD83D",
        "\uDE00",
        "\u200B",
        "\u202E",
        "e\u0301",
        "Ｆｕｌｌ ",
        "#MaskMandate ",
        "@user ",
        "https://t.co/a ",
        "&amp; ",
        "½ ",
        "㍿",
        "ا",
        "\u0000",
        "  ");
  }

  @Provide("texts")
  Arbitrary<String> texts() {
    return pieces().list().ofMinSize(1).ofMaxSize(60).map(l -> String.join("", l));
  }

  /** Short enough to be one passage each. */
  @Provide("short texts")
  Arbitrary<String> shortTexts() {
    return Arbitraries.of("mask ", "virus ", "help ", "lab ", "against ")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(l -> String.join("", l));
  }

  @Test
  void copiedWordingIsShownWhereItStandsInBothOriginals() {
    String post = "😷 BREAKING: the VIRUS came from an American army lab!!";
    String statement = "Officials said the virus came from an American army lab.";
    AlignedSpan span = compare(post, statement).evidence().spans().getFirst();
    assertThat(span.kind()).isEqualTo(AlignedSpan.Kind.WORDING);
    assertThat(post.substring(span.post().start(), span.post().end()))
        .isEqualTo("VIRUS came from an American army lab");
    assertThat(statement.substring(span.statement().start(), span.statement().end()))
        .isEqualTo("virus came from an American army lab");
  }

  @Test
  void aWordOfTwoCharactersIsOneTermAndTheSharesAddUp() {
    // 病毒 is a word and a pair of characters: two addends of one term, which is all of the score.
    Evidence evidence = compare("病毒", "病毒").evidence();
    assertThat(evidence.terms())
        .singleElement()
        .satisfies(t -> assertThat(t.share()).isCloseTo(1, within(1e-9)));
    assertThat(evidence.terms().getFirst().inPost()).containsExactly(new Span(0, 2));
  }

  @Test
  void aTextOfEmojiIsComparedWithoutEvidence() {
    Pair pair = compare("😷😷", "😷😷");
    assertThat(pair.closest().score()).isZero();
    assertThat(pair.evidence().spans()).isEmpty();
    assertThat(pair.evidence().terms()).isEmpty();
  }
}

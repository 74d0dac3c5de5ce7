package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import refrain.indexer.Workspace;
import refrain.search.AlignedSpan.Kind;
import refrain.search.MatchOptions.Against;

/** Posts of one language against statements of the other. */
class AcrossLanguagesTest {
  private static final MatchOptions ALL = new MatchOptions(Against.STATEMENTS, 10, 0, true);
  private static final String CHINESE = "病毒是从美国军队的德特里克堡实验室泄漏出来的。";
  private static final String ENGLISH =
      "The virus leaked from the US army laboratory at Fort Detrick.";

  private static Workspace embedded;

  /** Left open: properties run under an engine of their own, after the tests. */
  private static final Workspace WORDING = opened();

  @BeforeAll
  static void fill() throws IOException {
    embedded = filled(Samples.workspace(Samples.embedded()));
  }

  private static Workspace opened() {
    try {
      return filled(Samples.workspace(Samples.WORDING));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Workspace filled(Workspace workspace) throws IOException {
    Samples.add(
        workspace,
        Samples.statement("en-lab", ENGLISH),
        Samples.statement("en-cotton", "Cotton from Xinjiang is picked by machines, not by force."),
        Samples.statement("en-guns", "Nobody in America is safe from gun violence."),
        Samples.statement("zh-lab", CHINESE),
        Samples.statement("zh-cotton", "新疆棉花是机器采摘的，不存在强迫劳动。"),
        Samples.statement("zh-guns", "在美国，没有人能免于枪支暴力。"));
    return workspace;
  }

  @AfterAll
  static void close() throws IOException {
    Samples.close(embedded);
  }

  private static Match best(Workspace workspace, String post, String prefix) {
    return new LuceneEngine(workspace)
        .match(post, ALL).stream()
            .filter(m -> m.statement().value().startsWith(prefix))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void aChinesePostFindsTheEnglishStatement() {
    assertThat(best(embedded, "新冠病毒来自美军实验室", "en-").statement().value()).isEqualTo("en-lab");
    assertThat(best(embedded, "新疆的棉花都是机器采的", "en-").statement().value()).isEqualTo("en-cotton");
  }

  @Test
  void anEnglishPostFindsTheChineseStatement() {
    assertThat(best(embedded, "gun violence in America again", "zh-").statement().value())
        .isEqualTo("zh-guns");
  }

  @Test
  void wordingAloneFindsTheOtherLanguage() {
    assertThat(best(WORDING, CHINESE, "en-").statement().value()).isEqualTo("en-lab");
    assertThat(best(WORDING, ENGLISH, "zh-").statement().value()).isEqualTo("zh-lab");
  }

  @Test
  void aTranslationIsAParaphraseAndNeverVerbatim() {
    Match match = best(embedded, CHINESE, "en-");
    assertThat(match.score()).isGreaterThan(0.5);
    assertThat(match.tier()).isEqualTo(Tier.PARAPHRASE);
  }

  @Test
  void showsWhichWordsTranslateEachOther() {
    Match match = best(embedded, CHINESE, "en-");
    assertThat(match.evidence().spans()).anyMatch(s -> s.kind() == Kind.TRANSLATION);
    assertThat(match.evidence().terms())
        .anySatisfy(
            t -> {
              assertThat(t.term()).isEqualTo("病毒");
              assertThat(cut(CHINESE, t.inPost().getFirst())).isEqualTo("病毒");
              assertThat(cut(ENGLISH, t.inStatement().getFirst())).isEqualTo("virus");
            });
  }

  private static String cut(String text, Span span) {
    return text.substring(span.start(), span.end());
  }

  @Test
  void thePartsAddUpToTheScore() {
    for (Workspace workspace : List.of(embedded, WORDING)) {
      Match match = best(workspace, CHINESE, "en-");
      assertThat(Calibration.score(match.evidence().parts()))
          .isCloseTo(match.score(), within(1e-12));
      assertThat(match.evidence().parts()).extracting(ScorePart::name).contains("translation");
    }
  }

  @Test
  void swappingTheTextsMirrorsTheEvidence() {
    Match there = compare(CHINESE, ENGLISH);
    Match back = compare(ENGLISH, CHINESE);
    assertThat(there.score()).isEqualTo(back.score());
    Set<List<Object>> spans = new HashSet<>();
    there.evidence().spans().forEach(s -> spans.add(List.of(s.post(), s.statement(), s.kind())));
    assertThat(spans).isNotEmpty();
    assertThat(back.evidence().spans())
        .hasSameSizeAs(spans)
        .allMatch(s -> spans.contains(List.of(s.statement(), s.post(), s.kind())));
  }

  private static Match compare(String post, String statement) {
    return new LuceneEngine(WORDING)
        .compare(
            Samples.post("p", post), Samples.statement("s", statement), java.util.Optional.empty());
  }

  @Property(tries = 150)
  void everySpanIsInsideItsText(
      @ForAll("chinese") String post, @ForAll("english") String statement) {
    Evidence evidence = compare(post, statement).evidence();
    for (AlignedSpan span : evidence.spans()) {
      assertThat(span.post().end()).isLessThanOrEqualTo(post.length());
      assertThat(span.statement().end()).isLessThanOrEqualTo(statement.length());
    }
    for (TermWeight term : evidence.terms()) {
      assertThat(term.inPost()).allMatch(s -> s.end() <= post.length());
      assertThat(term.inStatement()).allMatch(s -> s.end() <= statement.length());
    }
    double sum = evidence.spans().stream().mapToDouble(AlignedSpan::weight).sum();
    assertThat(evidence.spans().isEmpty() ? 1 : sum).isCloseTo(1, within(1e-9));
  }

  @Provide
  Arbitrary<String> chinese() {
    return pieces(
        "病毒",
        "實驗室",
        "美國",
        "😀",
        "👨‍👩‍👧",
        "𠮷",
        "㍿",
        "\u200b",
        "3亿",
        "5月",
        "，",
        "軍隊",
        "泄漏",
        "王小明");
  }

  @Provide
  Arbitrary<String> english() {
    return pieces(
        "virus ",
        "laboratory ",
        "US ",
        "😀 ",
        "army ",
        "leaked ",
        "300 million ",
        "May ",
        ", ",
        "ﬁre ");
  }

  private static Arbitrary<String> pieces(String... pieces) {
    return Combinators.combine(
            Arbitraries.of(pieces), Arbitraries.of(pieces).list().ofMinSize(1).ofMaxSize(20))
        .as((first, rest) -> first + String.join("", rest));
  }
}

package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static refrain.search.Samples.post;
import static refrain.search.Samples.scores;
import static refrain.search.Samples.statement;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import refrain.corpora.Judgement;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.corpora.Verdict;
import refrain.indexer.Workspace;
import refrain.search.judged.JudgedGroup;
import refrain.search.judged.NarrativeFigures;
import refrain.search.judged.Outcome;
import refrain.search.judged.Proportion;
import refrain.search.judged.Threshold;

/** A post and its copies, judged together, are one outcome of the figures. */
class JudgedCopiesTest {
  private static final NarrativeId MASKS = new NarrativeId("masks");
  private static final String COPIED =
      "Nobody in the whole city believes that masks stop the virus any more 口罩没有用 😷";

  private Workspace workspace;
  private LuceneEngine engine;

  /** a1 to a4 are copies of each other; b and c stand alone. */
  @BeforeEach
  void open() throws IOException {
    workspace = Samples.workspace(Samples.WORDING);
    engine = new LuceneEngine(workspace);
    Samples.add(workspace, statement("s1", "Masks do not help.", "masks"));
    Samples.add(
        workspace,
        scores("masks", 0.9, 0.9, 0.8, 0.8, 0.7, 0.6),
        post("a1", COPIED),
        post("a2", COPIED + " #masks"),
        post("a3", COPIED),
        post("a4", COPIED + " https://example.org/1"),
        post("b", "The harvest of apples was better than anybody had expected this year"),
        post("c", "A train left the station before its driver had come back from breakfast"));
  }

  @AfterEach
  void close() throws IOException {
    Samples.close(workspace);
  }

  private static Judgement judged(String post, String by, Verdict verdict) {
    return new Judgement(new PostId("test", post), MASKS, verdict, null, by, Instant.EPOCH);
  }

  private static List<Judgement> batch(String by, Verdict verdict, String... posts) {
    return List.of(posts).stream().map(p -> judged(p, by, verdict)).toList();
  }

  @SafeVarargs
  private NarrativeFigures figures(List<Judgement>... batches) {
    List<Judgement> all = new ArrayList<>();
    for (List<Judgement> batch : batches) all.addAll(batch);
    return NarrativeFigures.of(engine, MASKS, all);
  }

  @Test
  void shareTheNameOfTheirGroup() {
    PostId first = new PostId("test", "a1");
    PostId copy = new PostId("test", "a4");
    PostId other = new PostId("test", "b");
    Map<PostId, String> groups =
        engine.groups(Set.of(first, copy, other, new PostId("test", "never imported")));
    assertThat(groups).containsOnlyKeys(first, copy, other);
    assertThat(groups.get(first)).isEqualTo(groups.get(copy)).isNotEqualTo(groups.get(other));
    assertThat(engine.groups(Set.of())).isEmpty();
  }

  /**
   * Four copies and c confirmed, b rejected: 2 of 3 are right, by Wilson 0.2077 to 0.9385. Counted
   * one by one it would be 5 of 6, 0.4365 to 0.9699. The copies' mean score is 3.4 / 4 = 0.85.
   */
  @Test
  void areOneOutcomeWithTheMeanOfTheirScores() {
    NarrativeFigures figures =
        figures(
            batch("ann", Verdict.CONFIRM, "a1", "a2", "a3", "a4", "c"),
            batch("ann", Verdict.REJECT, "b"));
    assertThat(figures.posts()).isEqualTo(6);
    assertThat(figures.confirmed()).isEqualTo(2);
    assertThat(figures.rejected()).isEqualTo(1);
    NarrativeFigures.AtDepth five = figures.precisions().getFirst();
    assertThat(five.posts()).isEqualTo(3);
    assertThat(five.least()).isEqualTo(0.6);
    assertThat(five.complete()).isTrue();
    assertThat(five.precision()).isEqualTo(new Proportion(2, 3));
    assertThat(five.precision().low()).isCloseTo(0.2077, within(1e-4));
    assertThat(five.precision().high()).isCloseTo(0.9385, within(1e-4));
    assertThat(figures.outcomes())
        .extracting(o -> Math.round(o.score() * 1e6) / 1e6)
        .containsExactlyInAnyOrder(0.85, 0.7, 0.6);
  }

  @Test
  void areDecidedByOneOfThem() {
    NarrativeFigures figures = figures(batch("ann", Verdict.CONFIRM, "a3"));
    assertThat(figures.precisions().getFirst().precision()).isEqualTo(new Proportion(1, 1));
    assertThat(figures.outcomes()).containsExactly(new Outcome(0.8, true));
  }

  /** Ann says yes to two copies and no to one: yes. Bob says no. Cat says both: nothing. */
  @Test
  void giveEachReviewerOneVoice() {
    NarrativeFigures figures =
        figures(
            batch("ann", Verdict.CONFIRM, "a1", "a2"),
            batch("ann", Verdict.REJECT, "a3"),
            batch("bob", Verdict.REJECT, "a4"),
            batch("cat", Verdict.CONFIRM, "a1"),
            batch("cat", Verdict.REJECT, "a2"));
    assertThat(figures.open()).isEqualTo(1);
    assertThat(figures.confirmed() + figures.rejected()).isZero();
    assertThat(figures.agreement().units()).isEqualTo(1);
    assertThat(figures.agreement().agreed()).isZero();
  }

  /** Two units, agreed on both: alpha is 1. Ann's and Bob's posts of the group are not the same. */
  @Test
  void areOneUnitOfAgreementWhoeverJudgedWhichOfThem() {
    NarrativeFigures figures =
        figures(
            batch("ann", Verdict.CONFIRM, "a1", "a2"),
            batch("bob", Verdict.CONFIRM, "a3"),
            batch("ann", Verdict.REJECT, "b"),
            batch("bob", Verdict.REJECT, "b"));
    assertThat(figures.agreement().units()).isEqualTo(2);
    assertThat(figures.agreement().alpha().orElseThrow()).isEqualTo(1);
  }

  @Test
  void areSeparateOutcomesForSeparateNarratives() {
    NarrativeId other = new NarrativeId("other");
    List<JudgedGroup> groups =
        JudgedGroup.of(
            engine,
            List.of(
                judged("a1", "ann", Verdict.CONFIRM),
                judged("a2", "ann", Verdict.CONFIRM),
                new Judgement(
                    new PostId("test", "a1"), other, Verdict.REJECT, null, "ann", Instant.EPOCH),
                judged("gone", "ann", Verdict.CONFIRM)));
    assertThat(groups).extracting(JudgedGroup::narrative).containsExactly(MASKS, MASKS, other);
    assertThat(groups).extracting(g -> g.posts().size()).containsExactlyInAnyOrder(2, 1, 1);
  }

  /** Seventeen more copies make 21 confirmed posts, which are one outcome and not twenty. */
  @Test
  void doNotMakeUpForTheOutcomesThatAThresholdTakes() throws IOException {
    List<Judgement> copies = new ArrayList<>(batch("ann", Verdict.CONFIRM, "a1", "a2", "a3", "a4"));
    for (int i = 5; i <= 21; i++) {
      Samples.add(workspace, scores("masks", 0.8), post("a" + i, COPIED));
      copies.add(judged("a" + i, "ann", Verdict.CONFIRM));
    }
    NarrativeFigures figures = figures(copies, batch("ann", Verdict.REJECT, "b", "c"));
    assertThat(figures.outcomes()).hasSize(3);
    assertThat(Threshold.enough(figures.outcomes())).isFalse();
  }
}

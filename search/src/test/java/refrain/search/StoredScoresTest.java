package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static refrain.search.Samples.post;
import static refrain.search.Samples.scores;
import static refrain.search.Samples.statement;

import java.io.IOException;
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
import refrain.search.judged.NarrativeFigures;
import refrain.search.judged.Proportion;

class StoredScoresTest {
  private static final NarrativeId MASKS = new NarrativeId("masks");

  private Workspace workspace;
  private LuceneEngine engine;

  @BeforeEach
  void open() throws IOException {
    workspace = Samples.workspace(Samples.WORDING);
    engine = new LuceneEngine(workspace);
    Samples.add(workspace, statement("s1", "Masks do not help.", "masks"));
    Samples.add(
        workspace,
        scores("masks", 0.9, 0.5, 0.45, 0.6, 0.55, -1),
        post("a", "one"),
        post("b", "two"),
        post("c", "three"),
        post("d", "four"),
        post("e", "five"),
        post("f", "six"));
  }

  @AfterEach
  void close() throws IOException {
    Samples.close(workspace);
  }

  private List<String> nearest(double score, int most) {
    return engine.nearest(MASKS, score, most).stream().map(p -> p.post().local()).toList();
  }

  @Test
  void areFoundByTheirNearnessToAScoreWithTiesInIdOrder() {
    assertThat(nearest(0.5, 10)).containsExactly("b", "c", "e", "d", "a");
    assertThat(nearest(0.5, 2)).containsExactly("b", "c");
    assertThat(nearest(1, 3)).containsExactly("a", "d", "e");
    assertThat(nearest(0, 1)).containsExactly("c");
    assertThat(engine.nearest(new NarrativeId("none"), 0.5, 3)).isEmpty();
  }

  @Test
  void areReadForSinglePosts() {
    PostId a = new PostId("test", "a");
    PostId d = new PostId("test", "d");
    assertThat(
            engine.scores(
                MASKS, Set.of(a, d, new PostId("test", "f"), new PostId("test", "never imported"))))
        .isEqualTo(Map.of(a, 0.9, d, 0.6));
    assertThat(engine.scores(MASKS, Set.of())).isEmpty();
  }

  /** The five closest are a, d, e, b, c; a is right, d wrong, e a tie, b only unsure. */
  @Test
  void meetJudgementsInTheFigures() {
    NarrativeFigures figures =
        NarrativeFigures.of(
            engine,
            MASKS,
            List.of(
                judged("a", "ann", Verdict.CONFIRM),
                judged("a", "bob", Verdict.CONFIRM),
                judged("d", "ann", Verdict.REJECT),
                judged("d", "bob", Verdict.UNSURE),
                judged("e", "ann", Verdict.CONFIRM),
                judged("e", "bob", Verdict.REJECT),
                judged("b", "ann", Verdict.UNSURE)));
    assertThat(figures.confirmed()).isEqualTo(1);
    assertThat(figures.rejected()).isEqualTo(1);
    assertThat(figures.open()).isEqualTo(2);
    NarrativeFigures.AtDepth five = figures.precisions().getFirst();
    assertThat(five.depth()).isEqualTo(5);
    assertThat(five.posts()).isEqualTo(5);
    assertThat(five.precision()).isEqualTo(new Proportion(1, 2));
    assertThat(five.complete()).isFalse();
    assertThat(figures.agreement().units()).isEqualTo(2);
    assertThat(figures.agreement().agreed()).isEqualTo(1);
    assertThat(figures.outcomes()).extracting(o -> o.score()).containsExactly(0.9, 0.6);
  }

  private static Judgement judged(String post, String by, Verdict verdict) {
    return new Judgement(
        new PostId("test", post), MASKS, verdict, null, by, java.time.Instant.EPOCH);
  }
}

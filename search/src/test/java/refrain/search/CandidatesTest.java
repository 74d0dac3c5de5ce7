package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static refrain.search.Samples.post;
import static refrain.search.Samples.scores;
import static refrain.search.Samples.statement;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.indexer.Workspace;

/** Posts a to f, of which b, d and e have one wording of their own and stand in a group. */
class CandidatesTest {
  private static final NarrativeId MASKS = new NarrativeId("masks");
  private static final String COPIED = "Wear a mask wherever many people meet indoors";

  private Workspace workspace;
  private LuceneEngine engine;

  @BeforeEach
  void open() throws IOException {
    workspace = Samples.workspace(Samples.WORDING);
    engine = new LuceneEngine(workspace);
    Samples.add(workspace, statement("s1", "Masks do not help.", "masks"));
    Samples.add(
        workspace,
        scores("masks", 0.9, 0.5, 0.45, 0.62, 0.55, -1),
        post("a", "one quite different sentence about something"),
        post("b", COPIED),
        post("c", "another one that nobody repeats at all"),
        post("d", COPIED + " #one"),
        post("e", COPIED + " #two"),
        post("f", "never scored, since it was too far away"));
  }

  @AfterEach
  void close() throws IOException {
    Samples.close(workspace);
  }

  private static Filter from(double least) {
    return new Filter(
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        least);
  }

  private List<String> found(double near, double least, double most, int size, String... among) {
    Set<PostId> posts =
        Set.copyOf(java.util.Arrays.stream(among).map(id -> new PostId("test", id)).toList());
    return engine
        .candidates(new CandidateQuery(MASKS, near, from(least), most, posts, size))
        .stream()
        .map(c -> c.post().local())
        .toList();
  }

  /** Distances from 0.6: d 0.02, e 0.05, b 0.10, c 0.15, a 0.30; d stands for b and e. */
  @Test
  void areNearestFirstWithEachGroupOnce() {
    assertThat(found(0.6, 0, 1, 10)).containsExactly("d", "c", "a");
    assertThat(found(0.5, 0, 1, 10)).containsExactly("b", "c", "a");
    assertThat(found(0.6, 0, 1, 2)).containsExactly("d", "c");
  }

  @Test
  void stayBetweenTwoScoresBothInclusive() {
    assertThat(found(0.6, 0.5, 0.55, 10)).containsExactly("e");
    assertThat(found(0.1, 0.45, 0.5, 10)).containsExactly("c", "b");
    assertThat(found(0.99, 0, 0.45, 10)).containsExactly("c");
  }

  @Test
  void areLookedForAmongSomePosts() {
    assertThat(found(0.6, 0, 1, 10, "a", "b", "f", "missing")).containsExactly("b", "a");
  }

  @Test
  void knowTheirCopies() {
    Candidate first =
        engine.candidates(new CandidateQuery(MASKS, 0.6, from(0), 1, Set.of(), 1)).getFirst();
    assertThat(first.copies().posts()).isEqualTo(2);
    assertThat(first.score()).isEqualTo(0.62);
    assertThat(engine.group(first.post(), 10))
        .extracting(PostId::local)
        .containsExactly("b", "d", "e");
    assertThat(engine.group(first.post(), 2)).extracting(PostId::local).containsExactly("b", "d");
    assertThat(engine.group(new PostId("test", "missing"), 5)).isEmpty();
  }

  @Test
  void areCountedByScore() {
    assertThat(engine.distribution(MASKS, 10))
        .containsExactly(1L, 0L, 0L, 0L, 1L, 2L, 1L, 0L, 0L, 1L);
  }
}

package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static refrain.search.Samples.post;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import refrain.corpora.NarrativeId;
import refrain.corpora.Post;
import refrain.indexer.PostScorer;
import refrain.indexer.Progress;
import refrain.indexer.Workspace;

class RarityTest {
  private static final NarrativeId N = new NarrativeId("n");
  private Workspace workspace;

  @BeforeEach
  void open() throws IOException {
    workspace = Samples.workspace(Samples.WORDING);
  }

  @AfterEach
  void close() throws IOException {
    Samples.close(workspace);
  }

  private double share(NarrativeId narrative, double score) {
    return workspace.posts().index().search(s -> new Rarity(s).of(narrative, score));
  }

  private List<Long> bins(int bins) {
    return workspace.posts().index().search(s -> new Rarity(s).distribution(N, bins));
  }

  private void fill() throws IOException {
    Post[] posts = {post("1", "a"), post("2", "b"), post("3", "c"), post("4", "d"), post("5", "e")};
    Samples.add(workspace, Samples.scores("n", 0.9, 0.5, 0.5, 0.2, -1), posts);
  }

  @Test
  void itIsTheShareOfAllPostsThatScoreAtLeastAsHigh() throws IOException {
    fill();
    assertThat(share(N, 0.95)).isZero();
    assertThat(share(N, 0.9)).isEqualTo(1 / 5.0);
    assertThat(share(N, 0.5)).isEqualTo(3 / 5.0);
    assertThat(share(N, 0.1)).isEqualTo(4 / 5.0);
    assertThat(share(new NarrativeId("other"), 0.1)).isZero();
  }

  @Test
  void theDistributionCountsPostsWithoutAScoreInTheFirstBin() throws IOException {
    fill();
    // Bins of 0.25: 0.2 and none; nothing; 0.5 twice; 0.9.
    assertThat(bins(4)).containsExactly(2L, 0L, 2L, 1L);
  }

  @Test
  void aScoreOfOneIsInTheLastBin() throws IOException {
    Samples.add(workspace, Samples.scores("n", 1), post("1", "a"));
    assertThat(bins(20).getLast()).isEqualTo(1);
  }

  @Test
  void replacedPostsCountOnce() throws IOException {
    fill();
    PostScorer again = Samples.scores("n", 0.9, 0.9, 0.9, 0.9, 0.9);
    PostScorer changed =
        new PostScorer() {
          @Override
          public List<java.util.Map<NarrativeId, Double>> score(
              List<refrain.indexer.EmbeddedText> posts) {
            return again.score(posts);
          }

          @Override
          public String version() {
            return "changed";
          }
        };
    workspace.rescore(changed, Progress.NONE);
    assertThat(share(N, 0.9)).isEqualTo(1);
    assertThat(bins(2)).containsExactly(0L, 5L);
  }

  @Test
  void withoutPostsNothingIsRare() {
    assertThat(share(N, 0.5)).isZero();
    assertThat(bins(2)).containsExactly(0L, 0L);
  }
}

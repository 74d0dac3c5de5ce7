package refrain.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static refrain.indexer.Samples.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.NarrativeId;

class RescoringTest {
  @TempDir Path temp;
  private Workspace workspace;

  @BeforeEach
  void open() throws IOException {
    workspace = Workspace.open(temp, Samples.embedding("model-a"));
    new PostImport(workspace, workspace.texts(), new FixedScorer("v1", Map.of("old", 0.9)))
        .add(List.of(post("1", "Masks do not help."), post("2", "口罩没有用。")));
  }

  @AfterEach
  void close() throws IOException {
    workspace.close();
  }

  @Test
  void nothingIsDoneWhenTheScoresAreUpToDate() throws IOException {
    PostScorer same = new FixedScorer("v1", Map.of("other", 0.2));
    assertThat(workspace.rescore(same, Progress.NONE)).isFalse();
    assertThat(Samples.number(workspace.posts().index(), "test:1", "score.old")).hasValue(900_000);
  }

  @Test
  void changedNarrativesChangeTheStoredScores() throws IOException {
    PostScorer changed = new FixedScorer("v2", Map.of("new", 0.25));
    assertThat(workspace.rescore(changed, Progress.NONE)).isTrue();
    BlockIndex index = workspace.posts().index();
    assertThat(index.size()).isEqualTo(2);
    assertThat(Samples.number(index, "test:1", "score.old")).isEmpty();
    assertThat(Samples.number(index, "test:2", "score.new")).hasValue(250_000);
    assertThat(Samples.number(index, "test:2", Fields.BEST)).hasValue(250_000);
    assertThat(Samples.count(index, Fields.NARRATIVE, "old")).isZero();
    assertThat(workspace.rescore(changed, Progress.NONE)).isFalse();
  }

  @Test
  void theScoresLastOverARestart() throws IOException {
    workspace.rescore(new FixedScorer("v2", Map.of("new", 0.25)), Progress.NONE);
    workspace.close();
    workspace = Workspace.open(temp, Samples.embedding("model-a"));
    assertThat(workspace.posts().scoring()).contains("v2");
    assertThat(Samples.number(workspace.posts().index(), "test:1", "score.new")).hasValue(250_000);
  }

  @Test
  void postsStoredWithoutVectorsAreEmbeddedAndOthersAreNotEmbeddedAgain() throws IOException {
    new PostImport(workspace, Samples.wording(), PostScorer.NONE)
        .add(List.of(post("3", "Vaccines do not help.")));
    assertThat(Samples.count(workspace.posts().index(), Fields.EMBEDDED, "embedded")).isEqualTo(2);
    HashEmbedder embedder = new HashEmbedder("model-a");
    workspace.close();
    workspace = Workspace.open(temp, Samples.embedding(embedder));
    assertThat(workspace.rescore(new FixedScorer("v1", Map.of()), Progress.NONE)).isTrue();
    assertThat(embedder.embedded).hasValue(1);
    assertThat(Samples.count(workspace.posts().index(), Fields.EMBEDDED, "embedded")).isEqualTo(3);
    assertThat(Samples.vectors(workspace.posts().index(), "test:3", "Vaccines do not help."))
        .allMatch(Optional::isPresent);
  }

  @Test
  void postsThatAnImportLeavesUnscoredMeanwhileStayToBeScored() throws IOException {
    PostScorer interrupted =
        new PostScorer() {
          @Override
          public List<Map<NarrativeId, Double>> score(List<EmbeddedText> posts) {
            importAnother();
            return new FixedScorer("v2", Map.of("new", 0.25)).score(posts);
          }

          @Override
          public String version() {
            return "v2";
          }
        };
    workspace.rescore(interrupted, Progress.NONE);
    assertThat(workspace.posts().index().size()).isEqualTo(3);
    assertThat(workspace.rescore(new FixedScorer("v2", Map.of("new", 0.25)), Progress.NONE))
        .isTrue();
    assertThat(Samples.number(workspace.posts().index(), "test:3", "score.new")).hasValue(250_000);
  }

  private void importAnother() {
    try {
      Samples.add(workspace, post("3", "Later."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void progressEndsWithEveryPostDone() throws IOException {
    List<String> seen = new ArrayList<>();
    workspace.rescore(
        new FixedScorer("v2", Map.of()), (share, done) -> seen.add(share + " " + done));
    assertThat(seen).last().isEqualTo("1.0 2");
  }
}

package refrain.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static refrain.indexer.Samples.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.BadInput;
import refrain.corpora.Post;

class ReindexingTest {
  private static final Post ENGLISH =
      post("1", "Masks do not help.")
          .with()
          .createdAt(Instant.parse("2020-02-29T12:00:00Z"))
          .build();
  private static final Post CHINESE = post("2", "口罩沒有用 😷。");

  @TempDir Path temp;

  @BeforeEach
  void fill() throws IOException {
    try (Workspace workspace = Workspace.open(temp, Samples.embedding("model-a"))) {
      Samples.add(workspace, ENGLISH, CHINESE);
      new StatementImport(workspace).add(List.of(Samples.statement("s1", "Masks are useless.")));
    }
  }

  private long reindex(TextEmbedding texts) {
    return Reindexing.run(
        temp, texts, w -> new FixedScorer("v1", Map.of("n", 0.75)), Progress.NONE);
  }

  @Test
  void everythingSurvivesAndIsScored() throws IOException {
    assertThat(reindex(Samples.embedding("model-a"))).isEqualTo(2);
    try (Workspace workspace = Workspace.open(temp, Samples.embedding("model-a"))) {
      assertThat(Samples.stored(workspace, "1")).contains(ENGLISH);
      assertThat(Samples.stored(workspace, "2")).contains(CHINESE);
      assertThat(workspace.statements().index().size()).isEqualTo(1);
      assertThat(workspace.posts().scoring()).contains("v1");
      assertThat(Samples.number(workspace.posts().index(), "test:2", "score.n")).hasValue(750_000);
    }
    assertThat(Files.exists(temp.resolve("posts.aside"))).isFalse();
    assertThat(Files.exists(temp.resolve("posts.done"))).isFalse();
  }

  @Test
  void vectorsOfPostsAreKeptWhenTheModelIsTheSame() throws IOException {
    HashEmbedder embedder = new HashEmbedder("model-a");
    reindex(Samples.embedding(embedder));
    assertThat(embedder.embedded).as("the one statement").hasValue(1);
    try (Workspace workspace = Workspace.open(temp, Samples.embedding("model-a"))) {
      assertThat(Samples.vectors(workspace.posts().index(), "test:1", ENGLISH.text()).getFirst())
          .get()
          .satisfies(
              v ->
                  assertThat(v).containsExactly(HashEmbedder.vector("Masks do not help."), WITHIN));
    }
  }

  @Test
  void vectorsOfPassagesThatWereReadOtherwiseAreMadeAnew() throws IOException {
    try (FSDirectory posts = FSDirectory.open(temp.resolve("posts"));
        IndexWriter writer = new IndexWriter(posts, new IndexWriterConfig())) {
      Map<String, String> stamp = new HashMap<>();
      writer.getLiveCommitData().forEach(e -> stamp.put(e.getKey(), e.getValue()));
      stamp.put("refrain.format", "3"); // mentions were left out of what is embedded
      writer.setLiveCommitData(stamp.entrySet());
    }
    assertThatThrownBy(() -> Workspace.open(temp, Samples.embedding("model-a")))
        .hasMessageContaining("run 'refrain reindex'");
    HashEmbedder embedder = new HashEmbedder("model-a");
    reindex(Samples.embedding(embedder));
    assertThat(embedder.embedded).as("two posts and a statement").hasValue(3);
  }

  private static final org.assertj.core.data.Offset<Float> WITHIN =
      org.assertj.core.data.Offset.offset(1e-6f);

  @Test
  void anotherModelEmbedsAnewAndMakesTheIndexItsOwn() throws IOException {
    HashEmbedder embedder = new HashEmbedder("model-b");
    reindex(Samples.embedding(embedder));
    assertThat(embedder.embedded).as("two posts and a statement").hasValue(3);
    Workspace.open(temp, Samples.embedding("model-b")).close();
    assertThatThrownBy(() -> Workspace.open(temp, Samples.embedding("model-a")))
        .isInstanceOf(BadInput.class);
  }

  @Test
  void aRebuildThatWasCutOffIsRefusedAndFinishedByTheNext() throws IOException {
    TextEmbedding texts = Samples.embedding("model-a");
    PostScorer dying =
        new PostScorer() {
          @Override
          public List<Map<refrain.corpora.NarrativeId, Double>> score(List<EmbeddedText> posts) {
            throw new IllegalStateException("killed");
          }

          @Override
          public String version() {
            return "v1";
          }
        };
    assertThatThrownBy(() -> Reindexing.run(temp, texts, w -> dying, Progress.NONE))
        .hasMessage("killed");
    assertThatThrownBy(() -> Workspace.open(temp, texts))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("a rebuild of the workspace")
        .hasMessageContaining("'refrain reindex'");
    assertThatThrownBy(() -> Backup.write(temp, temp.resolve("b.zip")))
        .isInstanceOf(BadInput.class);
    assertThat(reindex(texts)).isEqualTo(2);
    try (Workspace workspace = Workspace.open(temp, texts)) {
      assertThat(Samples.stored(workspace, "1")).contains(ENGLISH);
    }
  }

  /** Deleting the old posts one by one is not a moment; what it leaves must not be read again. */
  @Test
  void aCrashWhileTheOldPostsAreDeletedLosesNothing() throws IOException {
    reindex(Samples.embedding("model-a"));
    Files.createDirectory(temp.resolve("posts.done"));
    Files.writeString(temp.resolve("posts.done/_0.cfs"), "half of the old files");
    assertThat(reindex(Samples.embedding("model-a"))).isEqualTo(2);
    Files.createDirectory(temp.resolve("posts.done"));
    try (Workspace workspace = Workspace.open(temp, Samples.embedding("model-a"))) {
      assertThat(workspace.posts().index().size()).isEqualTo(2);
    }
    assertThat(Files.exists(temp.resolve("posts.done"))).isFalse();
  }

  @Test
  void aFolderWithoutPostsIsRefused() {
    assertThatThrownBy(
            () ->
                Reindexing.run(
                    temp.resolve("nothing"),
                    Samples.wording(),
                    w -> PostScorer.NONE,
                    Progress.NONE))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("holds no posts");
  }

  @Test
  void aWorkspaceInUseIsRefusedAndLeftAlone() throws IOException {
    try (Workspace workspace = Workspace.open(temp, Samples.embedding("model-a"))) {
      assertThatThrownBy(() -> reindex(workspace.texts())).isInstanceOf(BadInput.class);
      assertThat(workspace.posts().index().size()).isEqualTo(2);
    }
    assertThat(Arrays.asList(temp.toFile().list())).doesNotContain("posts.aside");
  }

  @Test
  void postsStoredWithoutVectorsAreEmbeddedOnTheWay() throws IOException {
    try (Workspace workspace = Workspace.open(temp, Samples.embedding("model-a"))) {
      new PostImport(workspace, Samples.wording(), PostScorer.NONE)
          .add(List.of(post("3", "Vaccines are useless.")));
    }
    HashEmbedder embedder = new HashEmbedder("model-a");
    reindex(Samples.embedding(embedder));
    assertThat(embedder.embedded).as("the third post and the statement").hasValue(2);
    try (Workspace workspace = Workspace.open(temp, Samples.embedding("model-a"))) {
      assertThat(Samples.vectors(workspace.posts().index(), "test:3", "Vaccines are useless."))
          .allMatch(Optional::isPresent);
    }
  }
}

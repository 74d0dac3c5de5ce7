package refrain.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static refrain.indexer.Samples.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.BadInput;
import refrain.corpora.Post;

/** Duplicates stay grouped through everything that happens to a workspace. */
class DuplicatesTest {
  private static final String TEXT =
      "Officials announced on Monday that the new bridge will be opened to traffic before winter.";
  private static final Post FIRST = post("1", TEXT);
  private static final Post COPY = post("2", "#Bridge " + TEXT + " https://t.co/x");
  private static final Post EDITED = post("3", TEXT.replace("Monday", "Sunday"));
  private static final Post OTHER = post("4", "Masks do not help.");

  @TempDir Path temp;

  private Workspace open() {
    return Workspace.open(temp.resolve("workspace"), Samples.wording());
  }

  private void fill(Post... posts) throws IOException {
    try (Workspace workspace = open()) {
      Samples.add(workspace, posts);
    }
  }

  private static String group(Workspace workspace, String id) {
    return workspace
        .posts()
        .index()
        .search(s -> PostGroups.stored(s, Samples.doc(s, "test:" + id)).orElseThrow().name());
  }

  private void assertGrouped() throws IOException {
    try (Workspace workspace = open()) {
      String group = group(workspace, "1");
      assertThat(Samples.count(workspace.posts().index(), Fields.GROUP, group)).isEqualTo(3);
      assertThat(group(workspace, "2")).isEqualTo(group);
      assertThat(group(workspace, "3")).isEqualTo(group);
      assertThat(group(workspace, "4")).isNotEqualTo(group);
    }
  }

  @Test
  void postsOfOneBatchAreGrouped() throws IOException {
    fill(FIRST, COPY, EDITED, OTHER);
    assertGrouped();
  }

  @Test
  void importsAreGroupedWithEarlierOnesAfterARestart() throws IOException {
    fill(FIRST);
    fill(OTHER, COPY);
    fill(EDITED);
    assertGrouped();
  }

  @Test
  void importingAgainChangesNothing() throws IOException {
    fill(FIRST, COPY, EDITED, OTHER);
    fill(EDITED, OTHER, COPY, FIRST);
    assertGrouped();
  }

  @Test
  void groupsSurviveRescoring() throws IOException {
    fill(FIRST, COPY, EDITED, OTHER);
    try (Workspace workspace = open()) {
      workspace.rescore(new FixedScorer("v1", Map.of("n", 0.75)), Progress.NONE);
    }
    assertGrouped();
  }

  @Test
  void groupsSurviveReindexing() throws IOException {
    fill(FIRST, COPY, EDITED, OTHER);
    Reindexing.run(
        temp.resolve("workspace"), Samples.wording(), w -> PostScorer.NONE, Progress.NONE);
    assertGrouped();
  }

  @Test
  void groupsSurviveBackupAndRestore() throws IOException {
    fill(FIRST, COPY, OTHER);
    Backup.write(temp.resolve("workspace"), temp.resolve("backup.zip"));
    Files.move(temp.resolve("workspace"), temp.resolve("old"));
    Backup.restore(temp.resolve("backup.zip"), temp.resolve("workspace"));
    fill(EDITED);
    assertGrouped();
  }

  @Test
  void anOlderFormatIsRefusedAndReindexingGroupsIt() throws IOException {
    fill(FIRST, COPY, EDITED, OTHER);
    withoutGroups();
    assertThatThrownBy(this::open)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("format 2 but this Refrain writes format 4; run 'refrain reindex'");
    Reindexing.run(
        temp.resolve("workspace"), Samples.wording(), w -> PostScorer.NONE, Progress.NONE);
    assertGrouped();
  }

  /** Makes the posts what an earlier format held: the same without groups. */
  private void withoutGroups() throws IOException {
    try (FSDirectory posts = FSDirectory.open(temp.resolve("workspace/posts"));
        IndexWriter writer = new IndexWriter(posts, new IndexWriterConfig())) {
      writer.deleteAll();
      for (Post post : new Post[] {FIRST, COPY, EDITED, OTHER}) {
        var block =
            Blocks.post(
                post,
                refrain.corpora.readers.RawRecord.NONE,
                Samples.wording().embed(post.text()),
                Samples.ALONE,
                Map.of(),
                0.5);
        block.getLast().removeFields(Fields.GROUP);
        writer.addDocuments(block);
      }
      writer.setLiveCommitData(Map.of("refrain.format", "2").entrySet());
    }
  }
}

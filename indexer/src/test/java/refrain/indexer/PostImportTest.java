package refrain.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static refrain.indexer.Samples.file;
import static refrain.indexer.Samples.importPosts;
import static refrain.indexer.Samples.post;
import static refrain.indexer.Samples.stored;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.BadInput;
import refrain.corpora.Import;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.corpora.PostId;

class PostImportTest {
  @TempDir Path temp;
  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = Workspace.open(temp.resolve("workspace"), Samples.wording());
  }

  @AfterEach
  void close() throws IOException {
    workspace.close();
  }

  private static void assertCounts(
      Import report, long read, long imported, long unchanged, long rejected) {
    assertThat(List.of(report.read(), report.imported(), report.unchanged(), report.rejected()))
        .as("read, imported, unchanged, rejected")
        .containsExactly(read, imported, unchanged, rejected);
  }

  @Test
  void everyPostOfAFileIsStoredAsItWasAndTheImportIsNoted() throws IOException {
    Post full =
        post("1", "枪支暴力 is rising 🇺🇸")
            .with()
            .createdAt(Instant.parse("2021-05-03T10:00:00Z"))
            .build();
    ImportOutcome outcome = importPosts(workspace, file(temp.resolve("a.jsonl"), full));
    assertCounts(outcome.report(), 1, 1, 0, 0);
    assertThat(outcome.rejects()).isEmpty();
    assertThat(outcome.cut()).isEmpty();
    Post found = stored(workspace, "1").orElseThrow();
    assertThat(found.text()).isEqualTo(full.text());
    assertThat(found.createdAt()).isEqualTo(full.createdAt());
    assertThat(found.collection()).isEqualTo("tests");
    assertThat(workspace.catalogue().imports("tests")).containsExactly(outcome.report());
    assertThat(outcome.report().sha256()).hasSize(64);
  }

  @Test
  void importingAFileTwiceChangesNothing() throws IOException {
    Path file = file(temp.resolve("a.jsonl"), post("1", "One."), post("2", "二。"));
    importPosts(workspace, file);
    Post before = stored(workspace, "1").orElseThrow();
    assertCounts(importPosts(workspace, file).report(), 2, 0, 2, 0);
    assertThat(stored(workspace, "1")).contains(before);
    assertThat(workspace.posts().index().size()).isEqualTo(2);
  }

  @Test
  void anIdWithAnotherTextIsRejectedAndTheFirstIsKept() throws IOException {
    Path file = file(temp.resolve("a.jsonl"), post("1", "First."), post("1", "Second."));
    ImportOutcome outcome = importPosts(workspace, file);
    assertCounts(outcome.report(), 2, 1, 0, 1);
    assertThat(stored(workspace, "1").orElseThrow().text()).isEqualTo("First.");
    assertThat(Files.readString(outcome.rejects().orElseThrow()).strip())
        .startsWith("{\"file\":\"a.jsonl\",\"line\":2,\"reason\":\"id test:1 is already stored")
        .contains("Second.");
    Path other = file(temp.resolve("b.jsonl"), post("1", "Third."));
    assertCounts(importPosts(workspace, other).report(), 1, 0, 0, 1);
    assertThat(stored(workspace, "1").orElseThrow().text()).isEqualTo("First.");
  }

  /** Batches hold 1,024 posts; what an earlier one put is not committed yet. */
  @Test
  void anIdThatComesAgainInALaterBatchIsStillKnown() throws IOException {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < 1100; i++) posts.add(post("p" + i, "word" + i));
    posts.add(post("p0", "another text"));
    posts.add(post("p1", "word1"));
    Path file = file(temp.resolve("a.jsonl"), posts.toArray(Post[]::new));
    assertCounts(importPosts(workspace, file).report(), 1102, 1100, 1, 1);
    assertThat(stored(workspace, "p0").orElseThrow().text()).isEqualTo("word0");
    assertThat(workspace.posts().index().size()).isEqualTo(1100);
  }

  @Test
  void aTruncatedGzipImportsWhatWasCompleteAndReportsTheCut() throws IOException {
    List<String> lines = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 400; i++)
      lines.add(NativeJson.write(post("g" + i, "noise " + Long.toHexString(random.nextLong()))));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(String.join("\n", lines).getBytes(UTF_8));
    }
    byte[] whole = bytes.toByteArray();
    Path file = temp.resolve("cut.jsonl.gz");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    ImportOutcome outcome = importPosts(workspace, file);
    assertThat(outcome.cut()).get().asString().contains("cut.jsonl.gz");
    assertThat(outcome.report().sha256()).isEmpty();
    assertThat(outcome.report().imported()).isBetween(100L, 399L);
    assertThat(workspace.posts().index().size()).isEqualTo(outcome.report().imported());
    assertThat(stored(workspace, "g0")).isPresent();
    assertThat(stored(workspace, "g399")).isEmpty();
  }

  @Test
  void whatCannotBeReadIsListedWithLineReasonAndRawText() throws IOException {
    Path file =
        file(
            temp.resolve("a.jsonl"),
            List.of(
                NativeJson.write(post("1", "Fine.")), "{\"text\": broken", "{\"text\":\"  \"}"));
    ImportOutcome outcome = importPosts(workspace, file);
    assertCounts(outcome.report(), 3, 1, 0, 2);
    List<String> rejects = Files.readAllLines(outcome.rejects().orElseThrow());
    assertThat(rejects).hasSize(2);
    assertThat(rejects.get(0)).contains("\"line\":2").contains("\"raw\":\"{\\\"text\\\": broken\"");
    assertThat(rejects.get(1)).contains("\"line\":3").contains("the text is empty");
  }

  @Test
  void aPostOfEmojiAloneIsStoredAndFoundById() throws IOException {
    importPosts(workspace, file(temp.resolve("a.jsonl"), post("😀", "👨‍👩‍👧 🇨🇳 😀")));
    assertThat(stored(workspace, "😀").orElseThrow().text()).isEqualTo("👨‍👩‍👧 🇨🇳 😀");
    assertThat(Samples.count(workspace.posts().index(), Fields.LANG, "other")).isEqualTo(1);
  }

  @Test
  void halfASurrogatePairInATextSurvives() throws IOException {
    importPosts(workspace, file(temp.resolve("a.jsonl"), post("1", "cut \uD83D off")));
    assertThat(stored(workspace, "1").orElseThrow().text()).isEqualTo("cut \uD83D off");
  }

  @Test
  void idsThatAnIndexCannotKeepApartAreRejected() throws IOException {
    Path file =
        file(
            temp.resolve("a.jsonl"),
            post("x".repeat(40_000), "long"),
            post("a\uD800", "half"),
            post("a\uD801", "other half"),
            post("ok", "fine"));
    ImportOutcome outcome = importPosts(workspace, file);
    assertCounts(outcome.report(), 4, 1, 0, 3);
    assertThat(Files.readString(outcome.rejects().orElseThrow()))
        .contains("the id has 40005 characters, wanted at most 1000")
        .contains("half a surrogate pair");
  }

  @Test
  void aTimeThatCannotBeIsKeptInThePostButNotIndexed() throws IOException {
    Post odd = post("1", "When?").with().createdAt(Instant.MAX).build();
    Samples.add(workspace, odd);
    assertThat(stored(workspace, "1").orElseThrow().createdAt()).isEqualTo(Instant.MAX);
    assertThat(Samples.number(workspace.posts().index(), "test:1", Fields.DAY)).isEmpty();
  }

  /** -1 day: 1969-12-31T23:59:59.999Z is on the day before 1970-01-01. */
  @Test
  void timesBefore1970FallOnTheirOwnDay() throws IOException {
    Post old = post("1", "Old.").with().createdAt(Instant.ofEpochMilli(-1)).build();
    importPosts(workspace, file(temp.resolve("a.jsonl"), old));
    assertThat(Samples.number(workspace.posts().index(), "test:1", Fields.DAY)).hasValue(-1);
  }

  @Test
  void aFileThatIsNotUnderstoodLeavesNoTrace() throws IOException {
    Path file = Files.write(temp.resolve("a.bin"), new byte[] {0, 1, 2, 3});
    assertThatThrownBy(() -> importPosts(workspace, file)).isInstanceOf(BadInput.class);
    assertThat(workspace.catalogue().imports()).isEmpty();
    assertThat(workspace.posts().index().size()).isZero();
  }

  @Test
  void whatCannotBeStoredIsAFailureAndNotACutFile() throws IOException {
    Files.writeString(workspace.rejects(), "a file where the folder should be");
    Path file = file(temp.resolve("a.jsonl"), List.of("{\"text\":\"fine\"}", "{broken"));
    assertThatThrownBy(() -> importPosts(workspace, file)).isInstanceOf(IOException.class);
    assertThat(workspace.catalogue().imports()).isEmpty();
  }

  /** A kill between the commit and the note in the journal: the retry tells all as unchanged. */
  @Test
  void postsThatAnUnnotedImportBroughtCountAsUnchanged() throws IOException {
    Post one = post("1", "One.");
    Samples.add(workspace, one);
    assertThat(workspace.catalogue().imports()).isEmpty();
    assertCounts(importPosts(workspace, file(temp.resolve("a.jsonl"), one)).report(), 1, 0, 1, 0);
  }

  @Test
  void scoresOfTwoKindsAreMarkedStale() throws IOException {
    scored("v1").add(List.of(post("1", "One.")));
    assertThat(workspace.posts().scoring()).contains("v1");
    scored("v1").add(List.of(post("2", "Two.")));
    assertThat(workspace.posts().scoring()).contains("v1");
    scored("v2").add(List.of(post("3", "Three.")));
    assertThat(workspace.posts().scoring()).contains("stale");
    scored("v2").add(List.of(post("4", "Four.")));
    assertThat(workspace.posts().scoring()).contains("stale");
  }

  private PostImport scored(String version) {
    return new PostImport(workspace, workspace.texts(), new FixedScorer(version, Map.of("n", 0.7)));
  }

  /**
   * 0.4999996 is 500,000 millionths, rounded as it is stored: shown, counted and filtered alike.
   */
  @Test
  void aScoreCountsAsShownAsItIsStored() throws IOException {
    new PostImport(workspace, workspace.texts(), new FixedScorer("v", Map.of("n", 0.4999996)))
        .add(List.of(post("1", "One.")));
    BlockIndex index = workspace.posts().index();
    assertThat(Samples.number(index, "test:1", "score.n")).hasValue(500_000);
    assertThat(Samples.number(index, "test:1", Fields.BEST)).hasValue(500_000);
    assertThat(Samples.count(index, Fields.NARRATIVE, "n")).isEqualTo(1);
  }

  @Test
  void aKilledImportLosesNothingThatItAcknowledged() throws Exception {
    workspace.close();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 4_000; i++)
      lines.add(
          "{\"id\":\"k%d\",\"platform\":\"test\",\"text\":\"post number %d\"}".formatted(i, i));
    Path file = file(temp.resolve("big.jsonl"), lines);
    long durable;
    try (OtherProcess importing = OtherProcess.importing(workspace.folder(), file)) {
      durable = Long.parseLong(importing.says().replace("durable ", ""));
    }
    workspace = Workspace.open(workspace.folder(), Samples.wording());
    assertThat(durable).isPositive();
    assertThat(workspace.posts().index().size()).isGreaterThanOrEqualTo(durable);
    for (long i = 0; i < durable; i += 97)
      assertThat(workspace.posts().post(new PostId("test", "k" + i))).isPresent();
    assertThat(Verifications.faults(workspace)).isEmpty();
    workspace = Workspace.open(workspace.folder(), Samples.wording());
    assertThat(importPosts(workspace, file).report().rejected()).isZero();
    assertThat(workspace.posts().index().size()).isEqualTo(4_000);
  }
}

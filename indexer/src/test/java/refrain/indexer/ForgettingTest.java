package refrain.indexer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.Import;
import refrain.corpora.Judgement;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.corpora.Provenance;
import refrain.corpora.Verdict;
import refrain.corpora.curation.Entry;
import refrain.corpora.privacy.AccountRef;
import refrain.corpora.privacy.Pseudonyms;
import refrain.corpora.readers.NamedFile;

class ForgettingTest {
  /** Letters that stand in one post only; few and often, since compression cuts texts up. */
  private static final String WORD = "xyloph";

  private static final String HANDLE = "somebody_unique_77";

  /** The ids have a letter that keys and times lack: a bare number stands in those by chance. */
  private static final String JSONL =
      """
      {"platform":"x","id":"q901","text":"Nobody %1$sone agrees.","a":"%1$s-1","b":"of %1$s","account":{"id":"q5501","handle":"%2$s"}}
      {"platform":"x","id":"902","text":"Masks help.","account":{"id":"q5502","handle":"other"}}
      {"platform":"x","id":"903","text":"Another by the same.","account":{"handle":"%3$s"}}
      {"platform":"x","id":"904","account":{"handle":"%2$s"}}
      """
          .formatted(WORD, HANDLE, HANDLE.toUpperCase(java.util.Locale.ROOT));

  @TempDir private Path temp;
  private Path file;
  private Workspace workspace;

  @BeforeEach
  void open() throws IOException {
    file = Files.writeString(temp.resolve("posts.jsonl"), JSONL, UTF_8);
    workspace = Workspace.open(temp.resolve("w"), Samples.embedding("model-a"));
  }

  @AfterEach
  void close() throws IOException {
    workspace.close();
  }

  private Import imports(Optional<Pseudonyms> pseudonyms) throws IOException {
    return new PostImport(workspace, workspace.texts(), PostScorer.NONE)
        .run(NamedFile.of(file), Samples.INTO_TESTS, Provenance.UNKNOWN, pseudonyms, Progress.NONE)
        .report();
  }

  private Entry.Change.Forgot forget(String account) throws IOException {
    return new Forgetting(
            workspace, List.of(), List.of(AccountRef.parse(account)), Optional.empty())
        .run("Li");
  }

  private Entry.Change.Forgot forget(PostId post) throws IOException {
    return new Forgetting(workspace, List.of(post), List.of(), Optional.empty()).run("Li");
  }

  /** Returns the files of the workspace in which some bytes stand. */
  private List<Path> holding(String bytes) throws IOException {
    try (Stream<Path> files = Files.walk(temp.resolve("w"))) {
      return files.filter(Files::isRegularFile).filter(f -> holds(f, bytes)).toList();
    }
  }

  private static boolean holds(Path file, String bytes) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1).contains(bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void leavesNoByteOfAnAccountInTheWorkspace() throws IOException {
    imports(Optional.empty());
    judge("q901");
    Files.writeString(temp.resolve("w/journal.jsonl.torn-1"), "{\"post\":\"x:q901\", ");
    assertThat(holding(WORD)).isNotEmpty();
    assertThat(holding(HANDLE)).hasSizeGreaterThan(1);
    assertThat(holding("x:q901")).hasSizeGreaterThan(1);
    Entry.Change.Forgot forgot = forget("@" + HANDLE);
    assertThat(forgot).isEqualTo(new Entry.Change.Forgot(2, 1, 1));
    assertThat(holding(WORD)).isEmpty();
    assertThat(holding(HANDLE)).isEmpty();
    assertThat(holding("q5501")).isEmpty();
    assertThat(holding("x:q901")).isEmpty();
    assertThat(workspace.posts().index().size()).isEqualTo(1);
    assertThat(workspace.catalogue().judgements()).isEmpty();
  }

  private void judge(String post) throws IOException {
    Judgement judgement =
        new Judgement(
            new PostId("x", post),
            new NarrativeId("n"),
            Verdict.CONFIRM,
            null,
            "Li",
            Instant.EPOCH);
    workspace
        .journal()
        .append(List.of(new Entry(Instant.EPOCH, "Li", new Entry.Change.Judge(judgement))));
  }

  @Test
  void importingTheSameFileDoesNotBringThemBack() throws IOException {
    imports(Optional.empty());
    forget(HANDLE);
    workspace.close();
    workspace = Workspace.open(temp.resolve("w"), Samples.embedding("model-a"));
    Import again = imports(Optional.empty());
    assertThat(List.of(again.read(), again.unchanged(), again.skipped(), again.rejected()))
        .containsExactly(4L, 1L, 2L, 1L);
    assertThat(holding(WORD)).isEmpty();
  }

  @Test
  void forgetsOnePostOfAnAccountAndKeepsTheOthers() throws IOException {
    imports(Optional.empty());
    assertThat(forget(new PostId("x", "q901")).posts()).isEqualTo(1);
    assertThat(workspace.posts().post(new PostId("x", "903"))).isPresent();
    assertThat(imports(Optional.empty()).skipped()).isEqualTo(1);
  }

  @Test
  void keepsOutWhatWasForgottenBeforeItEverCame() throws IOException {
    forget("x:" + HANDLE);
    assertThat(imports(Optional.empty()).skipped()).isEqualTo(2);
  }

  @Test
  void namesAccountsOfTheGivenPlatformOnly() throws IOException {
    imports(Optional.empty());
    assertThat(forget("weibo:" + HANDLE).posts()).isZero();
    assertThat(forget("x:q5502").posts()).isEqualTo(1);
  }

  @Test
  void findsAnAccountUnderItsPseudonym() throws IOException {
    Optional<Pseudonyms> pseudonyms = Optional.of(new Pseudonyms(workspace.key()));
    imports(pseudonyms);
    assertThat(holding(HANDLE)).isEmpty();
    assertThat(forget(HANDLE).posts()).isEqualTo(2);
    assertThat(imports(pseudonyms).skipped()).isEqualTo(2);
  }

  @Test
  void theJournalTellsThatAndWhenAndByWhomButNotWhat() throws IOException {
    imports(Optional.empty());
    forget(HANDLE);
    String last = Files.readAllLines(workspace.folder().resolve("journal.jsonl")).getLast();
    assertThat(last)
        .contains("\"by\":\"Li\"")
        .contains("\"change\":\"forgot\"")
        .contains("\"posts\":2")
        .doesNotContainIgnoringCase(HANDLE)
        .doesNotContain("q901");
    workspace.close();
    workspace = Workspace.open(temp.resolve("w"), Samples.embedding("model-a"));
    assertThat(workspace.catalogue().forgettings()).hasSize(1);
  }

  @Test
  void laterBackupsHoldNothingOfItAndKeepItOut() throws IOException {
    imports(Optional.empty());
    forget(HANDLE);
    Backup.write(temp.resolve("w"), temp.resolve("b.zip"));
    try (ZipFile zip = new ZipFile(temp.resolve("b.zip").toFile())) {
      for (var entry : zip.stream().toList())
        assertThat(new String(zip.getInputStream(entry).readAllBytes(), ISO_8859_1))
            .as(entry.getName())
            .doesNotContain(WORD)
            .doesNotContain(HANDLE);
    }
    workspace.close();
    Backup.restore(temp.resolve("b.zip"), temp.resolve("r"));
    workspace = Workspace.open(temp.resolve("r"), Samples.embedding("model-a"));
    assertThat(imports(Optional.empty()).skipped()).isEqualTo(2);
    assertOwnerOnly(temp.resolve("r/key"));
  }

  @Test
  void keepsItsKeyToTheOwnerOfTheFile() throws IOException {
    workspace.key();
    assertOwnerOnly(temp.resolve("w/key"));
  }

  private static void assertOwnerOnly(Path key) throws IOException {
    if (!key.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
    assertThat(
            java.nio.file.attribute.PosixFilePermissions.toString(
                Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }
}

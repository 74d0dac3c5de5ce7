package refrain.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static refrain.indexer.Samples.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.BadInput;

class BackupTest {
  @TempDir Path temp;
  private Path folder;
  private Path zip;

  @BeforeEach
  void fill() throws IOException {
    folder = temp.resolve("workspace");
    zip = temp.resolve("backup.zip");
    try (Workspace workspace = open(folder)) {
      Samples.add(workspace, post("1", "Masks do not help."), post("2", "口罩沒有用 😷。"));
      new StatementImport(workspace).add(List.of(Samples.statement("s1", "Masks are useless.")));
      Samples.importPosts(
          workspace, Samples.file(temp.resolve("bad.jsonl"), List.of("{\"text\":\"ok\"}", "{bad")));
    }
  }

  private static Workspace open(Path folder) {
    return Workspace.open(folder, Samples.embedding("model-a"));
  }

  @Test
  void aRestoredWorkspaceHoldsPostsStatementsJournalAndRejects() throws IOException {
    Backup.write(folder, zip);
    Backup.restore(zip, temp.resolve("restored"));
    try (Workspace restored = open(temp.resolve("restored"))) {
      assertThat(restored.posts().index().size()).isEqualTo(3);
      assertThat(Samples.stored(restored, "2").orElseThrow().text()).isEqualTo("口罩沒有用 😷。");
      assertThat(restored.statements().index().size()).isEqualTo(1);
      assertThat(restored.catalogue().imports()).hasSize(1);
      assertThat(restored.rejects()).isDirectoryContaining("glob:**bad.jsonl.jsonl");
    }
  }

  @Test
  void aWorkspaceThatIsWrittenToIsBackedUpAtOneMoment() throws Exception {
    AtomicInteger acknowledged = new AtomicInteger();
    AtomicBoolean enough = new AtomicBoolean();
    int before;
    try (Workspace workspace = open(folder)) {
      Thread writing = Thread.ofPlatform().start(() -> write(workspace, acknowledged, enough));
      while (acknowledged.get() < 3 && writing.isAlive()) Thread.onSpinWait();
      before = acknowledged.get();
      Backup.write(folder, zip);
      enough.set(true);
      writing.join();
    }
    Backup.restore(zip, temp.resolve("restored"));
    assertThat(Verification.of(temp.resolve("restored")).faults()).isEmpty();
    try (Workspace restored = open(temp.resolve("restored"))) {
      for (int i = 0; i < before; i++) assertThat(Samples.stored(restored, "w" + i)).isPresent();
    }
  }

  private static void write(Workspace workspace, AtomicInteger acknowledged, AtomicBoolean enough) {
    try {
      while (!enough.get()) {
        Samples.add(workspace, post("w" + acknowledged.get(), "Post " + acknowledged.get()));
        acknowledged.incrementAndGet();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aTornLastLineOfTheJournalIsLeftOut() throws IOException {
    Path journal = folder.resolve("journal.jsonl");
    String whole = Files.readString(journal);
    Files.writeString(journal, "{\"at\":\"2021-0", StandardOpenOption.APPEND);
    Backup.write(folder, zip);
    Backup.restore(zip, temp.resolve("restored"));
    assertThat(temp.resolve("restored/journal.jsonl")).hasContent(whole.strip());
    open(temp.resolve("restored")).close();
  }

  @Test
  void aFileThatExistsIsNotOverwritten() throws IOException {
    Files.writeString(zip, "my thesis");
    assertThatThrownBy(() -> Backup.write(folder, zip))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("exists and is not overwritten");
    assertThat(zip).hasContent("my thesis");
  }

  @Test
  void aMissingFolderForTheBackupIsNamed() {
    assertThatThrownBy(() -> Backup.write(folder, temp.resolve("missing/backup.zip")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("there is no folder " + temp.resolve("missing"));
  }

  @Test
  void whatIsNoWorkspaceIsNotBackedUp() {
    assertThatThrownBy(() -> Backup.write(temp, zip))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("is no Refrain workspace; nothing was backed up");
    assertThat(zip).doesNotExist();
  }

  @Test
  void aFolderThatHoldsAnythingIsNotRestoredInto() throws IOException {
    Backup.write(folder, zip);
    assertThatThrownBy(() -> Backup.restore(zip, folder))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("is not empty; restore into a new folder");
  }

  @Test
  void anEntryOutsideTheWorkspaceIsRefusedBeforeAnythingIsWritten() throws IOException {
    for (String evil : List.of("../evil", "posts/../../evil", "/tmp/evil", "posts/")) {
      zipWith("posts/_0.cfs", evil);
      assertThatThrownBy(() -> Backup.restore(zip, temp.resolve("restored")))
          .as(evil)
          .isInstanceOf(BadInput.class)
          .hasMessageContaining(evil);
      assertThat(temp.resolve("restored")).doesNotExist();
      assertThat(temp.resolve("evil")).doesNotExist();
      Files.delete(zip);
    }
  }

  private void zipWith(String... names) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), UTF_8)) {
      out.putNextEntry(new ZipEntry("refrain-workspace"));
      for (String name : names) out.putNextEntry(new ZipEntry(name));
    }
  }

  @Test
  void aZipOfSomethingElseAndAFileThatIsNoZipAreRefused() throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), UTF_8)) {
      out.putNextEntry(new ZipEntry("holiday.jpg"));
    }
    assertThatThrownBy(() -> Backup.restore(zip, temp.resolve("r")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no backup of a Refrain workspace");
    Path text = Files.writeString(temp.resolve("text.zip"), "no zip");
    assertThatThrownBy(() -> Backup.restore(text, temp.resolve("r"))).isInstanceOf(BadInput.class);
  }

  @Test
  void aDamagedBackupIsRefusedAndLeavesNoWorkspace() throws IOException {
    Backup.write(folder, zip);
    byte[] bytes = Files.readAllBytes(zip);
    // Deflated data of the first index file: its name in the local header is followed by it.
    int name = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("posts/_0");
    for (int i = name + 40; i < name + 60; i++) bytes[i] ^= 0x55;
    Files.write(zip, bytes);
    Path restored = temp.resolve("restored");
    assertThatThrownBy(() -> Backup.restore(zip, restored))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("is no backup, or was damaged");
    assertThat(restored.resolve("refrain-workspace")).doesNotExist();
  }
}

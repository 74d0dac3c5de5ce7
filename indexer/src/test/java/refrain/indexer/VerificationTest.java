package refrain.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.BadInput;

class VerificationTest {
  @TempDir Path folder;

  @BeforeEach
  void fill() throws IOException {
    try (Workspace workspace = Workspace.open(folder, Samples.embedding("model-a"))) {
      Samples.add(workspace, Samples.post("1", "Masks do not help."));
      new StatementImport(workspace)
          .add(
              List.of(
                  Samples.statement("s1", "Masks are useless."), Samples.statement("s2", "口罩。")));
    }
  }

  @Test
  void refusesAWorkspaceOfAnotherFormat(@TempDir Path other) throws IOException {
    Path folder = Files.createDirectories(other.resolve("later"));
    Files.writeString(folder.resolve("refrain-workspace"), "refrain workspace, format 99\n");
    assertThatThrownBy(() -> Verification.of(folder))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("format 99");
  }

  @Test
  void aSoundWorkspaceHasNoFaultsAndIsNotChanged() throws IOException {
    Map<String, Long> before = sizes();
    Verification found = Verification.of(folder);
    assertThat(found.entries()).isEqualTo(2);
    assertThat(found.faults()).isEmpty();
    assertThat(sizes()).isEqualTo(before);
  }

  private Map<String, Long> sizes() throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList())
        sizes.put(file.toString(), Files.size(file));
    }
    return sizes;
  }

  @Test
  void aFlippedByteInASegmentIsFoundWithItsRemedy() throws IOException {
    flip(largest("posts"));
    assertThat(Verification.of(folder).faults())
        .singleElement()
        .asString()
        .contains("the index " + folder.resolve("posts") + " is damaged")
        .contains("restore a backup");
  }

  @Test
  void aFlippedByteInTheStatementsIsMendedByTheJournal() throws IOException {
    flip(largest("statements"));
    assertThat(Verification.of(folder).faults())
        .singleElement()
        .asString()
        .contains("delete this folder; it is rebuilt from the journal");
    IOUtils.rm(folder.resolve("statements"));
    assertThat(Verification.of(folder).faults()).isEmpty();
  }

  private Path largest(String index) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(index))) {
      return files.max(java.util.Comparator.comparingLong(f -> f.toFile().length())).orElseThrow();
    }
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void aBadLineOfTheJournalIsNamed() throws IOException {
    Path journal = folder.resolve("journal.jsonl");
    Files.writeString(journal, "{\"at\":\"yesterday\"}\n", StandardOpenOption.APPEND);
    Verification found = Verification.of(folder);
    assertThat(found.entries()).isEqualTo(2);
    assertThat(found.faults()).singleElement().asString().contains("journal.jsonl' line 3");
  }

  @Test
  void missingPostsAreAFault() throws IOException {
    IOUtils.rm(folder.resolve("posts"));
    assertThat(Verification.of(folder).faults())
        .singleElement()
        .asString()
        .contains(folder.resolve("posts") + " is missing");
  }

  @Test
  void aWorkspaceInUseAndAFolderThatIsNoneAreRefused() throws IOException {
    try (Workspace workspace = Workspace.open(folder, Samples.embedding("model-a"))) {
      assertThatThrownBy(() -> Verification.of(workspace.folder()))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("in use");
    }
    assertThatThrownBy(() -> Verification.of(folder.resolve("posts")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("is no Refrain workspace");
  }
}

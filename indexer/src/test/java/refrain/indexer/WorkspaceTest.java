package refrain.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.BadInput;
import refrain.corpora.curation.Entry;
import refrain.corpora.curation.Journal;
import refrain.indexer.text.Language;

class WorkspaceTest {
  @TempDir Path temp;

  @Test
  void whatWasStoredIsThereAfterClosingAndOpening() throws Exception {
    Path folder = temp.resolve("new/workspace");
    try (Workspace workspace = Workspace.open(folder, Samples.wording())) {
      Samples.add(workspace, Samples.post("1", "The virus came from a lab."));
    }
    try (Workspace workspace = Workspace.open(folder, Samples.wording())) {
      assertThat(Samples.stored(workspace, "1").orElseThrow().text())
          .isEqualTo("The virus came from a lab.");
    }
  }

  @Test
  void aSecondOpeningInTheSameProcessIsRefusedInOneLine() throws Exception {
    try (Workspace first = Workspace.open(temp, Samples.wording())) {
      assertThatThrownBy(
              () -> Workspace.open(temp.resolve("../" + temp.getFileName()), first.texts()))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("in use by another refrain process")
          .hasMessageNotContaining("\n");
    }
    Workspace.open(temp, Samples.wording()).close();
  }

  @Test
  void anotherProcessIsRefusedAlsoAfterASecondOpeningHereWas() throws Exception {
    try (Workspace first = Workspace.open(temp, Samples.wording())) {
      assertThatThrownBy(() -> Workspace.open(temp, first.texts())).isInstanceOf(BadInput.class);
      try (OtherProcess other = OtherProcess.opening(temp)) {
        assertThat(other.says())
            .isEqualTo(
                "the workspace "
                    + temp
                    + " is in use by another refrain process; stop that one, or use its HTTP address");
      }
    }
  }

  @Test
  void whatAnotherProcessHoldsIsRefusedHereUntilItDies() throws Exception {
    try (OtherProcess other = OtherProcess.opening(temp)) {
      assertThat(other.says()).isEqualTo("open");
      assertThatThrownBy(() -> Workspace.open(temp, Samples.wording()))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("in use");
    }
    Workspace.open(temp, Samples.wording()).close();
  }

  @Test
  void aFolderWithOtherFilesIsRefusedAndLeftAsItWas() throws IOException {
    Files.writeString(temp.resolve("thesis.txt"), "chapter one");
    assertThatThrownBy(() -> Workspace.open(temp, Samples.wording()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("holds other files")
        .hasMessageContaining("name an empty or new folder");
    assertThat(temp).isDirectoryNotContaining(file -> !file.endsWith("thesis.txt"));
  }

  @Test
  void aFileIsNoWorkspace() throws IOException {
    Path file = Files.writeString(temp.resolve("a.csv"), "id");
    assertThatThrownBy(() -> Workspace.open(file, Samples.wording()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("is a file; name a folder");
  }

  @Test
  void anotherFormatIsRefusedNamingBoth() throws IOException {
    Files.writeString(temp.resolve("refrain-workspace"), "refrain workspace, format 99\n");
    assertThatThrownBy(() -> Workspace.open(temp, Samples.wording()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("format 99")
        .hasMessageContaining("format 1'")
        .hasMessageContaining("refrain restore");
  }

  @Test
  void anEmptyMarkerThatACrashLeftIsWrittenAnew() throws IOException {
    Files.createFile(temp.resolve("refrain-workspace"));
    Workspace.open(temp, Samples.wording()).close();
    assertThat(temp.resolve("refrain-workspace")).hasContent("refrain workspace, format 1");
  }

  @Test
  void anIndexOfAnotherModelIsRefusedNamingBothAndTheRemedy() throws IOException {
    Workspace.open(temp, Samples.embedding("model-a")).close();
    assertThatThrownBy(() -> Workspace.open(temp, Samples.embedding("model-b")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("model-a (8 dims, mean, prefix '')")
        .hasMessageContaining("model-b (8 dims, mean, prefix '')")
        .hasMessageContaining("run 'refrain reindex'");
    Workspace.open(temp, Samples.embedding("model-a")).close();
  }

  @Test
  void modelsMayBeLeftOffAndTakenUpAgainButNotExchanged() throws IOException {
    Workspace.open(temp, Samples.embedding("model-a")).close();
    Workspace.open(temp, Samples.wording()).close();
    Workspace.open(temp, Samples.embedding("model-a")).close();
    Workspace.open(temp, Samples.wording()).close();
    assertThatThrownBy(() -> Workspace.open(temp, Samples.embedding("model-b")))
        .isInstanceOf(BadInput.class);
  }

  @Test
  void anOpeningThatFailsReleasesEverything() throws IOException {
    Workspace.open(temp, Samples.wording()).close();
    try (Journal journal = Journal.open(temp.resolve("journal.jsonl"))) {
      Entry.Change put =
          new Entry.Change.PutStatement(Samples.statement("s1", "Masks do not help."));
      journal.append(List.of(new Entry(Instant.EPOCH, "me", put)));
    }
    TextEmbedding failing =
        Samples.embedding(
            new HashEmbedder("model-a") {
              @Override
              public List<float[]> embed(Language language, List<String> texts) {
                throw new IllegalStateException("out of memory");
              }
            });
    assertThatThrownBy(() -> Workspace.open(temp, failing)).hasMessage("out of memory");
    try (Workspace workspace = Workspace.open(temp, Samples.embedding("model-a"))) {
      assertThat(workspace.statements().index().size()).isEqualTo(1);
    }
  }

  @Test
  void statementsStoredWithoutModelsAreEmbeddedOnceThereAreModels() throws IOException {
    try (Workspace workspace = Workspace.open(temp, Samples.wording())) {
      new StatementImport(workspace).add(List.of(Samples.statement("s1", "Masks do not help.")));
      assertThat(Samples.vectors(workspace.statements().index(), "s1", "Masks do not help."))
          .containsExactly(Optional.empty());
    }
    HashEmbedder embedder = new HashEmbedder("model-a");
    try (Workspace workspace = Workspace.open(temp, Samples.embedding(embedder))) {
      assertThat(Samples.vectors(workspace.statements().index(), "s1", "Masks do not help."))
          .allMatch(Optional::isPresent);
    }
    Workspace.open(temp, Samples.embedding(embedder)).close();
    assertThat(embedder.embedded).hasValue(1);
  }
}

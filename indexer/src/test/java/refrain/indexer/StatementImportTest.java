package refrain.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static refrain.indexer.Samples.file;
import static refrain.indexer.Samples.statement;
import static refrain.indexer.Samples.titled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.StatementId;
import refrain.corpora.curation.Entry;
import refrain.indexer.text.Language;

class StatementImportTest {
  @TempDir Path temp;

  private Workspace open() {
    return Workspace.open(temp.resolve("workspace"), Samples.embedding("model-a"));
  }

  private static ImportOutcome importing(Workspace workspace, Path file) throws IOException {
    return new StatementImport(workspace).run(file, Samples.INTO_TESTS, Progress.NONE);
  }

  @Test
  void aRestartKeepsJournalAndIndex() throws IOException {
    try (Workspace workspace = open()) {
      ImportOutcome outcome =
          importing(
              workspace,
              file(temp.resolve("s.jsonl"), statement("s1", "Masks do not help.", "masks")));
      assertThat(outcome.report().imported()).isEqualTo(1);
    }
    try (Workspace workspace = open()) {
      assertThat(workspace.catalogue().statement(new StatementId("s1")).orElseThrow().text())
          .isEqualTo("Masks do not help.");
      assertThat(workspace.statements().index().size()).isEqualTo(1);
      assertThat(Samples.count(workspace.statements().index(), Fields.NARRATIVE, "masks"))
          .isEqualTo(1);
      assertThat(workspace.catalogue().imports()).hasSize(1);
    }
  }

  @Test
  void aDeletedIndexIsRebuiltFromTheJournal() throws IOException {
    try (Workspace workspace = open()) {
      new StatementImport(workspace)
          .add(List.of(statement("s1", "Masks do not help."), statement("s2", "口罩没有用。")));
    }
    IOUtils.rm(temp.resolve("workspace/statements"));
    try (Workspace workspace = open()) {
      assertThat(workspace.statements().index().size()).isEqualTo(2);
      assertThat(Samples.vectors(workspace.statements().index(), "s2", "口罩没有用。"))
          .allMatch(Optional::isPresent);
    }
  }

  @Test
  void importingAFileTwiceChangesNothing() throws IOException {
    Path file = file(temp.resolve("s.jsonl"), statement("s1", "Masks do not help."));
    try (Workspace workspace = open()) {
      importing(workspace, file);
      ImportOutcome again = importing(workspace, file);
      assertThat(again.report().unchanged()).isEqualTo(1);
      assertThat(again.report().imported()).isZero();
      assertThat(workspace.statements().index().size()).isEqualTo(1);
    }
  }

  @Test
  void aPairInTwoLanguagesIsLinkedWhereARecordNamesTheOtherOne() throws IOException {
    String header = "id,outlet,text,translation_of\n";
    Path file =
        Files.writeString(
            temp.resolve("pair.csv"),
            header + "en-1,MFA,Masks do not help.,zh-1\nzh-1,MFA,口罩没有用。,\nen-2,MFA,Other.,none\n");
    StatementId english = new StatementId("en-1");
    try (Workspace workspace = open()) {
      importing(workspace, file);
      assertThat(workspace.catalogue().translations(english))
          .extracting(s -> s.id().value())
          .containsExactly("zh-1");
      append(workspace, Entry.Change.UnlinkTranslation.of(english, new StatementId("zh-1")));
      importing(workspace, file);
      assertThat(workspace.catalogue().translations(english)).as("taken away").isEmpty();
    }
  }

  @Test
  void anIdWithAnotherTextIsRejectedAndTheFirstIsKept() throws IOException {
    try (Workspace workspace = open()) {
      ImportOutcome outcome =
          importing(
              workspace,
              file(temp.resolve("s.jsonl"), statement("s1", "First."), statement("s1", "Second.")));
      assertThat(outcome.report().imported()).isEqualTo(1);
      assertThat(outcome.report().rejected()).isEqualTo(1);
      assertThat(Files.readString(outcome.rejects().orElseThrow()))
          .contains("\"line\":2", "statement id s1 is already taken by another text");
      assertThat(workspace.catalogue().statement(new StatementId("s1")).orElseThrow().text())
          .isEqualTo("First.");
    }
  }

  /** An index refuses such a term; a journal that held it could never be opened again. */
  @Test
  void anIdThatNoIndexCanHoldIsRejectedBeforeTheJournal() throws IOException {
    try (Workspace workspace = open()) {
      ImportOutcome outcome =
          importing(
              workspace,
              file(
                  temp.resolve("s.jsonl"),
                  statement("y".repeat(40_000), "Long."),
                  statement("s", "Ok.")));
      assertThat(outcome.report().rejected()).isEqualTo(1);
    }
    try (Workspace workspace = open()) {
      assertThat(workspace.catalogue().statements()).hasSize(1);
    }
  }

  @Test
  void whatACrashKeptFromTheIndexIsIndexedAtTheNextOpening() throws IOException {
    TextEmbedding failing =
        Samples.embedding(
            new HashEmbedder("model-a") {
              @Override
              public List<float[]> embed(Language language, List<String> texts) {
                throw new IllegalStateException("killed");
              }
            });
    try (Workspace workspace = Workspace.open(temp.resolve("workspace"), failing)) {
      assertThatThrownBy(
              () ->
                  new StatementImport(workspace)
                      .add(List.of(statement("s1", "Masks do not help."))))
          .hasMessage("killed");
    }
    try (Workspace workspace = open()) {
      assertThat(workspace.statements().index().size()).isEqualTo(1);
      assertThat(Samples.count(workspace.statements().index(), Fields.ENGLISH, "mask"))
          .isEqualTo(1);
    }
  }

  @Test
  void aTitleThatBecomesTextIsIndexedAnew() throws IOException {
    try (Workspace workspace = open()) {
      new StatementImport(workspace).add(List.of(titled("s1", "Masks", "Nobody needs them.")));
      // The passage is read under its title, so both documents hold the title's term.
      assertThat(Samples.count(workspace.statements().index(), Fields.ENGLISH, "mask"))
          .isEqualTo(2);
      append(
          workspace, new Entry.Change.PutStatement(statement("s1", "Masks\nNobody needs them.")));
      workspace.statements().sync(workspace.catalogue(), workspace.texts());
      assertThat(Samples.count(workspace.statements().index(), Fields.ENGLISH, "mask"))
          .isEqualTo(1);
    }
  }

  @Test
  void aRetiredStatementLeavesTheIndex() throws IOException {
    try (Workspace workspace = open()) {
      new StatementImport(workspace).add(List.of(statement("s1", "One."), statement("s2", "Two.")));
      append(workspace, new Entry.Change.RetireStatement(new StatementId("s1")));
      workspace.statements().sync(workspace.catalogue(), workspace.texts());
      assertThat(workspace.statements().index().size()).isEqualTo(1);
      assertThat(workspace.statements().index().stored("s1", Fields.JSON)).isEmpty();
    }
  }

  private static void append(Workspace workspace, Entry.Change change) throws IOException {
    workspace.journal().append(List.of(new Entry(Instant.now(), "me", change)));
  }
}

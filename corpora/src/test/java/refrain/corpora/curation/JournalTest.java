package refrain.corpora.curation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.BadInput;
import refrain.corpora.Bilingual;
import refrain.corpora.Import;
import refrain.corpora.Judgement;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Outlet;
import refrain.corpora.OutletKind;
import refrain.corpora.PostId;
import refrain.corpora.Source;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.StatementKind;
import refrain.corpora.Verdict;

class JournalTest {
  private static final Instant T = Instant.parse("2024-01-01T00:00:00Z");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("journal.jsonl");
  }

  @Test
  void everyKindOfEntryIsThereAfterReopening() throws IOException {
    List<Entry> entries =
        List.of(
            entry(0, new Entry.Change.PutNarrative(narrative("n1"))),
            entry(1, new Entry.Change.PutNarrative(narrative("n2"))),
            entry(2, new Entry.Change.RetireNarrative(new NarrativeId("n2"))),
            entry(3, new Entry.Change.PutStatement(statement("s1", "n1"))),
            entry(4, new Entry.Change.PutStatement(statement("s\"2", "n1"))),
            entry(5, new Entry.Change.RetireStatement(new StatementId("s\"2"))),
            entry(6, new Entry.Change.Judge(judgement(Verdict.CONFIRM))),
            entry(7, new Entry.Change.Imported(report())),
            entry(8, Deeds.withdraw("x:2", "ann")),
            new Entry(T.plusSeconds(9), "ann", Deeds.link("s\"2", "s1"), "a1", "同一句话 \"😀\""),
            new Entry(
                T.plusSeconds(10),
                "ann",
                Entry.Change.UnlinkTranslation.of(new StatementId("s1"), new StatementId("s3")),
                "a1",
                null));
    try (Journal journal = Journal.open(file)) {
      journal.append(entries.subList(0, 3));
      journal.append(entries.subList(3, entries.size()));
      assertThat(journal.catalogue().statements()).hasSize(1);
    }

    List<Entry> replayed = new ArrayList<>();
    Journal.replay(file, replayed::add);
    assertThat(replayed).isEqualTo(entries);
    try (Journal journal = Journal.open(file)) {
      assertThat(journal.torn()).isEmpty();
      assertThat(journal.catalogue().narratives()).containsExactly(narrative("n1"));
      assertThat(journal.catalogue().statements()).containsExactly(statement("s1", "n1"));
      assertThat(journal.catalogue().judgements()).containsExactly(judgement(Verdict.CONFIRM));
      assertThat(journal.catalogue().imports()).containsExactly(report());
    }
  }

  @Test
  void aTornLastLineIsCutOffAtEveryByteAndKeptBeside() throws IOException {
    try (Journal journal = Journal.open(file)) {
      journal.append(List.of(entry(0, new Entry.Change.PutNarrative(narrative("n1")))));
      journal.append(List.of(entry(1, new Entry.Change.PutNarrative(narrative("枪击😀")))));
    }
    byte[] whole = Files.readAllBytes(file);
    int first = new String(whole, UTF_8).indexOf('\n') + 1;

    for (int cut = first + 1; cut < whole.length - 1; cut++) {
      Path torn = folder.resolve("cut-" + cut);
      Files.write(torn, Arrays.copyOf(whole, cut));
      try (Journal journal = Journal.open(torn)) {
        assertThat(journal.catalogue().narratives()).containsExactly(narrative("n1"));
        assertThat(Files.readAllBytes(journal.torn().orElseThrow()))
            .isEqualTo(Arrays.copyOfRange(whole, first, cut));
        journal.append(List.of(entry(2, new Entry.Change.PutNarrative(narrative("n3")))));
      }
      try (Journal journal = Journal.open(torn)) {
        assertThat(journal.catalogue().narratives())
            .containsExactly(narrative("n1"), narrative("n3"));
        assertThat(journal.torn()).isEmpty();
      }
    }
  }

  @Test
  void aWholeLastLineWithoutLineFeedIsKept() throws IOException {
    try (Journal journal = Journal.open(file)) {
      journal.append(List.of(entry(0, new Entry.Change.PutNarrative(narrative("n1")))));
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));

    try (Journal journal = Journal.open(file)) {
      assertThat(journal.torn()).isEmpty();
      assertThat(journal.catalogue().narratives()).hasSize(1);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
  }

  @Test
  void anUnreadableLineBeforeTheLastIsBadInputWithFileAndLine() throws IOException {
    try (Journal journal = Journal.open(file)) {
      journal.append(List.of(entry(0, new Entry.Change.PutNarrative(narrative("n1")))));
    }
    Files.writeString(file, "{\"at\":\"2024\n", StandardOpenOption.APPEND);

    assertThatThrownBy(() -> Journal.open(file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("journal.jsonl' line 2");
  }

  @Test
  void aChangeOfANewerVersionIsNamed() throws IOException {
    Files.writeString(
        file, "{\"at\":\"2024-01-01T00:00:00Z\",\"by\":\"a\",\"change\":\"merge\"}\n");

    assertThatThrownBy(() -> Journal.open(file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("line 1: unknown change 'merge'");
  }

  @Test
  void journalsMergeByConcatenationInAnyOrder() throws IOException {
    Narrative early = new Narrative(new NarrativeId("n"), words("early"), words("s"));
    Narrative late = new Narrative(new NarrativeId("n"), words("late"), words("s"));
    Path ann = folder.resolve("ann");
    Path bob = folder.resolve("bob");
    try (Journal journal = Journal.open(ann)) {
      journal.append(List.of(entry(0, new Entry.Change.PutNarrative(early))));
      journal.append(List.of(entry(1, new Entry.Change.Imported(report()))));
      journal.append(List.of(entry(3, new Entry.Change.Judge(judgement(Verdict.REJECT)))));
    }
    Files.copy(ann, bob);
    try (Journal journal = Journal.open(bob)) {
      journal.append(List.of(entry(5, new Entry.Change.PutNarrative(late))));
    }

    for (List<Path> order : List.of(List.of(ann, bob), List.of(bob, ann))) {
      Path merged = Files.createTempFile(folder, "merged", "");
      for (Path part : order)
        Files.write(merged, Files.readAllBytes(part), StandardOpenOption.APPEND);
      try (Journal journal = Journal.open(merged)) {
        assertThat(journal.catalogue().narratives()).containsExactly(late);
        assertThat(journal.catalogue().imports()).hasSize(1);
        assertThat(journal.catalogue().judgements()).hasSize(1);
      }
    }
  }

  @Test
  void linesAreReadableInATextEditor() throws IOException {
    try (Journal journal = Journal.open(file)) {
      journal.append(List.of(entry(0, new Entry.Change.RetireNarrative(new NarrativeId("枪支")))));
    }

    assertThat(Files.readString(file))
        .isEqualTo(
            "{\"at\":\"2024-01-01T00:00:00Z\",\"by\":\"ann\",\"change\":\"retire-narrative\",\"narrative\":\"枪支\"}\n");
  }

  private static Entry entry(int second, Entry.Change change) {
    return new Entry(T.plusSeconds(second), "ann", change);
  }

  private static Bilingual words(String words) {
    return new Bilingual(words, words);
  }

  private static Narrative narrative(String id) {
    return new Narrative(new NarrativeId(id), words("t"), words("s"));
  }

  private static Statement statement(String id, String narrative) {
    return new Statement(
        new StatementId(id),
        new Outlet("Xinhua", OutletKind.WIRE),
        null,
        null,
        "text",
        null,
        null,
        null,
        null,
        List.of(new NarrativeId(narrative)),
        StatementKind.GIST,
        "",
        Source.NONE,
        Map.of());
  }

  private static Judgement judgement(Verdict verdict) {
    return new Judgement(
        new PostId("x", "1"), new NarrativeId("n1"), verdict, "because", "ann", T.plusSeconds(6));
  }

  private static Import report() {
    return new Import(
        "may", "a.csv", "ab", "csv/1", Map.of("text", "body", "id", "n"), T, 3, 1, 1, 0, 1);
  }
}

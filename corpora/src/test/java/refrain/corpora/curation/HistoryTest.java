package refrain.corpora.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static refrain.corpora.curation.Deeds.entry;
import static refrain.corpora.curation.Deeds.judge;
import static refrain.corpora.curation.Deeds.put;
import static refrain.corpora.curation.Deeds.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.Verdict;

class HistoryTest {
  @TempDir Path folder;
  private Path file;
  private Journal journal;

  @BeforeEach
  void open() throws IOException {
    file = folder.resolve("journal.jsonl");
    journal = Journal.open(file);
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  @Test
  void listsActsTheLatestFirstAndReadsTheirEntriesBack() throws IOException {
    Act first = journal.decide("ann", "because 因为", List.of(put("a", "枪支 😀"), say("s1")));
    Act second = journal.decide("bob", null, List.of(judge("x:1", "bob", Verdict.CONFIRM)));
    assertThat(journal.history().latest(any -> true, 0, 10)).containsExactly(second, first);
    assertThat(journal.history().latest(act -> act.by().equals("ann"), 0, 10))
        .containsExactly(first);
    assertThat(journal.history().latest(any -> true, 1, 10)).containsExactly(first);
    assertThat(first.why()).isEqualTo("because 因为");
    assertThat(first.counts()).containsOnlyKeys("put-narrative", "put-statement");
    assertThat(journal.history().entries(first.id(), 10))
        .extracting(Entry::change)
        .containsExactly(put("a", "枪支 😀"), say("s1"));
    assertThat(journal.history().entries(first.id(), 1)).hasSize(1);
  }

  @Test
  void isTheSameAfterReopening() throws IOException {
    journal.append(List.of(entry(0, "import", say("s1")), entry(1, "import", say("s2"))));
    journal.decide("ann", null, List.of(put("a", "one")));
    List<Act> before = journal.history().latest(any -> true, 0, 10);
    try (Journal again = Journal.open(folder.resolve("journal.jsonl"))) {
      List<Act> after = again.history().latest(any -> true, 0, 10);
      assertThat(after).isEqualTo(before).hasSize(2);
      for (Act act : after)
        assertThat(again.history().entries(act.id(), 10))
            .isEqualTo(journal.history().entries(act.id(), 10));
    }
  }

  @Test
  void showsEntriesOfAnImportThatNameNoActAsOneAndJudgementsOneByOne() throws IOException {
    journal.append(
        List.of(
            entry(0, "import", say("s1")),
            entry(1, "import", say("s2")),
            entry(2, "import", put("a", "one")),
            entry(3, "ann", judge("x:1", "ann", Verdict.CONFIRM)),
            entry(4, "ann", judge("x:2", "ann", Verdict.CONFIRM)),
            entry(500, "import", say("s3"))));
    assertThat(journal.history().latest(any -> true, 0, 10))
        .extracting(Act::size)
        .containsExactly(1, 1, 1, 1, 2);
  }

  @Test
  void countsALineOnceThatStandsTwiceAfterConcatenation() throws IOException {
    journal.decide("ann", null, List.of(put("a", "one")));
    byte[] once = Files.readAllBytes(file);
    Files.write(file, once, StandardOpenOption.APPEND);
    try (Journal twice = Journal.open(file)) {
      assertThat(twice.history().latest(any -> true, 0, 10)).hasSize(1);
      assertThat(twice.catalogue().narratives()).hasSize(1);
    }
  }

  @Test
  void readsOverByteOrderMarksCarriageReturnsBlankLinesAndHeadsOfExports() throws IOException {
    journal.decide("ann", null, List.of(put("a", "one")));
    String line = Files.readString(file).strip();
    Path other = folder.resolve("other");
    Files.writeString(
        other, "\uFEFF{\"refrain\":{\"note\":\"…\"}}\r\n\r\n" + line + "\r\n" + line + "\n");
    try (Journal read = Journal.open(other)) {
      List<Act> acts = read.history().latest(any -> true, 0, 10);
      assertThat(acts).hasSize(1);
      assertThat(read.history().entries(acts.getFirst().id(), 5))
          .extracting(Entry::change)
          .containsExactly(put("a", "one"));
    }
  }

  @Test
  void decidesLaterThanAnEntryFromAClockThatIsAhead() throws IOException {
    Entry ahead = entry(1_000_000_000, "bob", put("a", "from the future"));
    journal.append(List.of(ahead));
    journal.decide("ann", null, List.of(put("a", "now"), put("b", "now")));
    assertThat(Deeds.titles(journal.catalogue())).containsExactly("a=now", "b=now");
  }
}

package refrain.corpora.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static refrain.corpora.curation.Deeds.entry;
import static refrain.corpora.curation.Deeds.judge;
import static refrain.corpora.curation.Deeds.link;
import static refrain.corpora.curation.Deeds.put;
import static refrain.corpora.curation.Deeds.retire;
import static refrain.corpora.curation.Deeds.say;
import static refrain.corpora.curation.Deeds.withdraw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.BadInput;
import refrain.corpora.Import;
import refrain.corpora.StatementId;
import refrain.corpora.Verdict;

class UndoTest {
  @TempDir Path folder;
  private Journal journal;

  @BeforeEach
  void open() throws IOException {
    journal = Journal.open(folder.resolve("journal.jsonl"));
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  private Act decide(Entry.Change... changes) throws IOException {
    return journal.decide("ann", null, List.of(changes));
  }

  private Act undo(Act act) throws IOException {
    return journal.decide("bob", null, journal.undoing(act.id()));
  }

  @Test
  void bringsBackWhatHeldBefore() throws IOException {
    decide(put("a", "one"));
    Act changed = decide(put("a", "two"));
    undo(changed);
    assertThat(Deeds.titles(journal.catalogue())).containsExactly("a=one");
  }

  @Test
  void takesAwayWhatWasNotThereBefore() throws IOException {
    undo(decide(put("a", "one"), say("s1"), say("s2"), link("s1", "s2")));
    assertThat(journal.catalogue().narratives()).isEmpty();
    assertThat(journal.catalogue().statements()).isEmpty();
    assertThat(journal.catalogue().translations(new StatementId("s1"))).isEmpty();
  }

  @Test
  void canBeUndoneItself() throws IOException {
    Act judged = decide(judge("x:1", "ann", Verdict.CONFIRM));
    Act undone = undo(judged);
    assertThat(journal.catalogue().judgements()).isEmpty();
    undo(undone);
    assertThat(Deeds.verdicts(journal.catalogue())).containsExactly("x:1 ann CONFIRM");
  }

  @Test
  void leavesOtherPeoplesJudgementsAlone() throws IOException {
    decide(judge("x:1", "bob", Verdict.REJECT));
    undo(decide(judge("x:1", "ann", Verdict.CONFIRM)));
    assertThat(Deeds.verdicts(journal.catalogue())).containsExactly("x:1 bob REJECT");
  }

  @Test
  void isRefusedWhenTheThingWasDecidedAgainAndNamesTheLaterAct() throws IOException {
    Act first = decide(put("a", "one"));
    Act second = decide(put("a", "two"));
    assertThatThrownBy(() -> journal.undoing(first.id()))
        .isInstanceOfSatisfying(
            Superseded.class, e -> assertThat(e.later().id()).isEqualTo(second.id()))
        .hasMessageContaining("undo that first");
    undo(second);
    undo(first);
    assertThat(journal.catalogue().narratives()).isEmpty();
  }

  @Test
  void restoresARetiredNarrative() throws IOException {
    decide(put("a", "one"));
    undo(decide(retire("a")));
    assertThat(Deeds.titles(journal.catalogue())).containsExactly("a=one");
  }

  @Test
  void withdrawsNothingTwice() throws IOException {
    decide(judge("x:1", "ann", Verdict.CONFIRM));
    Act withdrawn = decide(withdraw("x:1", "ann"));
    assertThat(journal.catalogue().judgements()).isEmpty();
    undo(withdrawn);
    assertThat(Deeds.verdicts(journal.catalogue())).containsExactly("x:1 ann CONFIRM");
  }

  @Test
  void refusesToUndoTheReportOfAnImport() throws IOException {
    Import report = new Import("c", "f", "", "csv/1", Map.of(), Deeds.T, 0, 0, 0, 0, 0);
    journal.append(List.of(entry(0, "import", new Entry.Change.Imported(report))));
    Act act = journal.history().latest(any -> true, 0, 1).getFirst();
    assertThatThrownBy(() -> journal.undoing(act.id()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("import");
    assertThatThrownBy(() -> journal.undoing("nope"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no act 'nope'");
  }
}

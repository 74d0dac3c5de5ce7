package refrain.corpora.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static refrain.corpora.curation.Deeds.judge;
import static refrain.corpora.curation.Deeds.put;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.BadInput;
import refrain.corpora.Verdict;
import refrain.corpora.curation.JournalMerge.Conflict;
import refrain.corpora.curation.JournalMerge.Side;

/** Two people start from one journal and go on each on their own. */
class JournalMergeTest {
  @TempDir Path folder;
  private Journal ours;
  private Journal theirs;

  @BeforeEach
  void part() throws IOException {
    ours = Journal.open(folder.resolve("ours"));
    ours.decide("ann", null, List.of(put("a", "one"), put("b", "one")));
    Files.copy(folder.resolve("ours"), folder.resolve("theirs"));
    theirs = Journal.open(folder.resolve("theirs"));
  }

  @AfterEach
  void close() throws IOException {
    ours.close();
    theirs.close();
  }

  private JournalMerge merge() throws IOException {
    return JournalMerge.of(ours, folder.resolve("theirs"));
  }

  @Test
  void addsWhatOnlyTheOtherHoldsAndNothingTwice() throws IOException {
    theirs.decide("bob", null, List.of(judge("x:1", "bob", Verdict.CONFIRM), put("c", "new")));
    JournalMerge merge = merge();
    assertThat(merge.fresh()).hasSize(2);
    assertThat(merge.conflicts()).isEmpty();
    assertThat(ours.merge(merge, Map.of(), "ann")).isEqualTo(2);
    assertThat(Deeds.titles(ours.catalogue())).containsExactly("a=one", "b=one", "c=new");
    assertThat(Deeds.verdicts(ours.catalogue())).containsExactly("x:1 bob CONFIRM");
    assertThat(merge().fresh()).isEmpty();
    assertThat(ours.merge(merge, Map.of(), "ann")).isZero();
  }

  @Test
  void aChangeOfOneSideAloneIsNoConflict() throws IOException {
    theirs.decide("bob", null, List.of(put("a", "two")));
    ours.decide("ann", null, List.of(put("b", "two")));
    assertThat(merge().conflicts()).isEmpty();
    ours.merge(merge(), Map.of(), "ann");
    assertThat(Deeds.titles(ours.catalogue())).containsExactly("a=two", "b=two");
  }

  @Test
  void theSameDecisionOnBothSidesIsNoConflict() throws IOException {
    theirs.decide("bob", null, List.of(put("a", "two")));
    ours.decide("ann", null, List.of(put("a", "two")));
    assertThat(merge().conflicts()).isEmpty();
  }

  @Test
  void showsBothSidesOfAConflictAndLetsTheLaterHold() throws IOException {
    ours.decide("ann", null, List.of(put("a", "ours")));
    theirs.decide("bob", null, List.of(put("a", "theirs")));
    List<Conflict> conflicts = merge().conflicts();
    assertThat(conflicts).hasSize(1);
    assertThat(conflicts.getFirst().ours().change()).isEqualTo(put("a", "ours"));
    assertThat(conflicts.getFirst().theirs().change()).isEqualTo(put("a", "theirs"));
    assertThat(conflicts.getFirst().later()).isEqualTo(Side.THEIRS);
    ours.merge(merge(), Map.of(), "ann");
    assertThat(Deeds.titles(ours.catalogue())).containsExactly("a=theirs", "b=one");
  }

  @Test
  void letsTheChosenSideHoldAlsoAfterReopening() throws IOException {
    ours.decide("ann", null, List.of(put("a", "ours")));
    theirs.decide("bob", null, List.of(put("a", "theirs")));
    Conflict conflict = merge().conflicts().getFirst();
    ours.merge(merge(), Map.of(conflict.thing(), Side.OURS), "ann");
    assertThat(Deeds.titles(ours.catalogue())).containsExactly("a=ours", "b=one");
    try (Journal again = Journal.open(folder.resolve("ours"))) {
      assertThat(Deeds.titles(again.catalogue())).containsExactly("a=ours", "b=one");
    }
    assertThat(merge().conflicts()).isEmpty();
  }

  @Test
  void takesALineThatWasWrittenOtherwiseAsTheSame() throws IOException {
    theirs.decide("bob", null, List.of(put("c", "new")));
    Path edited = folder.resolve("edited");
    Files.writeString(
        edited, Files.readString(folder.resolve("theirs")).replace("\",\"", "\" , \""));
    JournalMerge merge = JournalMerge.of(ours, edited);
    assertThat(merge.fresh()).hasSize(1);
    ours.merge(merge, Map.of(), "ann");
    assertThat(JournalMerge.of(ours, edited).fresh()).isEmpty();
  }

  @Test
  void refusesWhatIsNoJournalAndNamesTheLine() throws IOException {
    Path file = folder.resolve("bad");
    Files.writeString(file, "{\"text\":\"a post\"}\n");
    assertThatThrownBy(() -> JournalMerge.of(ours, file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("line 1")
        .hasMessageContaining("missing field");
  }
}

package refrain.corpora.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.StatementId;

class RetiredThingsTest {
  private static final NarrativeId N = new NarrativeId("n");

  private static Catalogue of(Entry... entries) {
    Catalogue catalogue = new Catalogue();
    for (Entry entry : entries) catalogue.apply(entry);
    return catalogue;
  }

  @Test
  void areKeptAsTheyLastWereWhateverTheOrderOfTheFile() {
    Entry first = Deeds.entry(1, "a", Deeds.put("n", "first"));
    Entry second = Deeds.entry(2, "a", Deeds.put("n", "second"));
    Entry gone = Deeds.entry(3, "a", Deeds.retire("n"));
    for (Catalogue catalogue : List.of(of(first, second, gone), of(gone, second, first))) {
      assertThat(catalogue.narratives()).isEmpty();
      assertThat(catalogue.retired(N).map(n -> n.title().en())).hasValue("second");
      assertThat(catalogue.retiredNarratives()).extracting(Narrative::id).containsExactly(N);
    }
  }

  @Test
  void areNotRetiredOnceTheyAreBack() {
    Catalogue catalogue =
        of(
            Deeds.entry(1, "a", Deeds.say("s")),
            Deeds.entry(2, "a", new Entry.Change.RetireStatement(new StatementId("s"))));
    assertThat(catalogue.retiredStatements()).hasSize(1);
    catalogue.apply(Deeds.entry(3, "a", Deeds.say("s")));
    assertThat(catalogue.retiredStatements()).isEmpty();
    assertThat(catalogue.retired(new StatementId("s"))).isEmpty();
    assertThat(catalogue.retired(N)).isEmpty();
  }

  @Test
  void tellWhoDecidedLastAndWhatWasDecidedBefore(@TempDir Path folder) throws Exception {
    try (Journal journal = Journal.open(folder.resolve("journal.jsonl"))) {
      Act one = journal.decide("a", null, List.of(Deeds.put("n", "first"), Deeds.say("s")));
      Act two = journal.decide("b", "why", List.of(Deeds.put("n", "second")));
      History history = journal.history();
      assertThat(history.latest(Thing.of(N))).hasValue(two);
      assertThat(history.latest(Thing.of(new StatementId("s")))).hasValue(one);
      assertThat(history.latest(Thing.of(new StatementId("x")))).isEmpty();
      assertThat(history.told(Thing.of(N), 5))
          .extracting(History.Told::act)
          .containsExactly(two.id(), one.id());
      assertThat(history.told(Thing.of(N), 1)).hasSize(1);
      assertThat(history.people()).containsExactly("a", "b");
    }
  }

  @Test
  void standInACopyThatEndsWhereItWasAskedFor(@TempDir Path folder) throws Exception {
    try (Journal journal = Journal.open(folder.resolve("journal.jsonl"))) {
      journal.decide("a", null, List.of(Deeds.put("n", "先查 😀")));
      try (InputStream copy = journal.export()) {
        journal.decide("a", null, List.of(Deeds.retire("n")));
        String lines = new String(copy.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(lines).endsWith("\n").contains("先查 😀").doesNotContain("retire");
        assertThat(lines.strip()).isEqualTo(Journal.line(first(journal)));
        assertThat(copy.read()).isEqualTo(-1);
      }
    }
  }

  private static Entry first(Journal journal) {
    Act act = journal.history().latest(a -> true, 1, 1).getFirst();
    return journal.history().entries(act.id(), 1).getFirst();
  }
}

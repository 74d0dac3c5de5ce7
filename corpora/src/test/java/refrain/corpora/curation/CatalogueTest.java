package refrain.corpora.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import refrain.corpora.Bilingual;
import refrain.corpora.Import;
import refrain.corpora.Judgement;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.NativeJson;
import refrain.corpora.PostId;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.Verdict;

class CatalogueTest {
  private static final NarrativeId N = new NarrativeId("n");
  private static final List<Verdict> VERDICTS = List.of(Verdict.values());
  private static final PostId POST = new PostId("x", "1");

  @Test
  void narrativesComeInIdOrderWithoutTheRetired() {
    Catalogue catalogue = of(put(1, "b", ""), put(2, "a", ""), put(3, "c", ""), retire(4, "b"));

    assertThat(catalogue.narratives().stream().map(n -> n.id().value())).containsExactly("a", "c");
    assertThat(catalogue.narrative(new NarrativeId("b"))).isEmpty();
    assertThat(catalogue.narrative(new NarrativeId("a"))).isPresent();
  }

  @Test
  void aRetiredNarrativeComesBackWhenItIsWrittenAgain() {
    assertThat(of(put(1, "a", ""), retire(2, "a"), put(3, "a", "")).narratives()).hasSize(1);
    assertThat(of(put(1, "a", ""), put(3, "a", ""), retire(2, "a")).narratives()).hasSize(1);
  }

  @Test
  void ofEquallyLateEntriesTheLastAppliedHolds() {
    assertThat(of(put(1, "a", "first"), put(1, "a", "second")).narratives().getFirst().title().zh())
        .isEqualTo("second");
  }

  @Test
  void statementsAreFoundByIdAndByNarrative() {
    Catalogue catalogue =
        of(statement(1, "s2", "n", "m"), statement(1, "s1", "n"), statement(1, "s3", "m"));

    assertThat(ids(catalogue.statements())).containsExactly("s1", "s2", "s3");
    assertThat(ids(catalogue.statements(N))).containsExactly("s1", "s2");
    assertThat(catalogue.statement(new StatementId("s3"))).isPresent();
    assertThat(catalogue.statements(new NarrativeId("none"))).isEmpty();
  }

  @Test
  void aStatementThatChangesItsNarrativeIsFoundUnderTheNewOneOnly() {
    Catalogue catalogue = of(statement(1, "s", "n"));
    assertThat(catalogue.statements(N)).hasSize(1);

    catalogue.apply(statement(2, "s", "m"));

    assertThat(catalogue.statements(N)).isEmpty();
    assertThat(ids(catalogue.statements(new NarrativeId("m")))).containsExactly("s");
  }

  @Test
  void aPersonsLaterJudgementReplacesTheEarlierAndOthersStand() {
    Catalogue catalogue =
        of(
            judge(1, "ann", Verdict.CONFIRM),
            judge(2, "bob", Verdict.CONFIRM),
            judge(3, "ann", Verdict.REJECT));

    assertThat(catalogue.judgements(POST).stream().map(j -> j.by() + " " + j.verdict()))
        .containsExactly("ann REJECT", "bob CONFIRM");
    assertThat(catalogue.judgements(new PostId("x", "2"))).isEmpty();
  }

  @Test
  void collectionsAreThoseImportedInto() {
    Catalogue catalogue = of(imported(2, "june"), imported(1, "may"), imported(3, "may"));

    assertThat(catalogue.collections()).containsExactly("june", "may");
    assertThat(catalogue.imports()).hasSize(3);
    assertThat(catalogue.imports("may"))
        .extracting(r -> r.at().getEpochSecond())
        .containsExactly(1L, 3L);
  }

  @Test
  void snapshotsDoNotChange() {
    Catalogue catalogue = of(put(1, "a", ""));
    List<Narrative> before = catalogue.narratives();

    catalogue.apply(put(2, "b", ""));

    assertThat(before).hasSize(1);
    assertThat(catalogue.narratives()).hasSize(2);
  }

  /** Entries at different times give the same state in whatever order they are applied. */
  @Property(tries = 100)
  void theOrderOfEntriesDoesNotMatter(@ForAll Random random) {
    List<Entry> entries = new ArrayList<>();
    for (int second = 0; second < 40; second++) {
      String id = String.valueOf((char) ('a' + random.nextInt(4)));
      switch (random.nextInt(4)) {
        case 0 -> entries.add(put(second, id, "v" + second));
        case 1 -> entries.add(retire(second, id));
        case 2 -> entries.add(statement(second, id, "n" + random.nextInt(2)));
        default -> entries.add(judge(second, id, VERDICTS.get(random.nextInt(3))));
      }
    }
    Catalogue forward = of(entries.toArray(Entry[]::new));
    Collections.shuffle(entries, random);
    Catalogue shuffled = of(entries.toArray(Entry[]::new));

    assertThat(shuffled.narratives()).isEqualTo(forward.narratives());
    assertThat(shuffled.statements()).isEqualTo(forward.statements());
    assertThat(shuffled.judgements()).isEqualTo(forward.judgements());
  }

  private static Catalogue of(Entry... entries) {
    Catalogue catalogue = new Catalogue();
    for (Entry entry : entries) catalogue.apply(entry);
    return catalogue;
  }

  private static Entry entry(int second, Entry.Change change) {
    return new Entry(Instant.ofEpochSecond(second), "ann", change);
  }

  private static Entry put(int second, String id, String zh) {
    Bilingual words = new Bilingual("title", zh);
    return entry(
        second, new Entry.Change.PutNarrative(new Narrative(new NarrativeId(id), words, words)));
  }

  private static Entry retire(int second, String id) {
    return entry(second, new Entry.Change.RetireNarrative(new NarrativeId(id)));
  }

  private static Entry statement(int second, String id, String... narratives) {
    String list = "\"" + String.join("\",\"", narratives) + "\"";
    Statement statement =
        NativeJson.readStatement(
            "{\"id\":\"%s\",\"outlet\":\"X\",\"text\":\"t\",\"narratives\":[%s]}"
                .formatted(id, list));
    return entry(second, new Entry.Change.PutStatement(statement));
  }

  private static Entry judge(int second, String by, Verdict verdict) {
    Instant at = Instant.ofEpochSecond(second);
    return entry(second, new Entry.Change.Judge(new Judgement(POST, N, verdict, null, by, at)));
  }

  private static Entry imported(int second, String collection) {
    Import report =
        new Import(
            collection, "f", "", "csv/1", Map.of(), Instant.ofEpochSecond(second), 0, 0, 0, 0, 0);
    return entry(second, new Entry.Change.Imported(report));
  }

  private static List<String> ids(List<Statement> statements) {
    return statements.stream().map(s -> s.id().value()).toList();
  }
}

package refrain.corpora.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.Recalibration;

class RecalibratingTest {
  private static final Recalibration FIRST = fitted(40);
  private static final Recalibration SECOND = fitted(80);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("journal.jsonl");
  }

  private static Recalibration fitted(int judgements) {
    return new Recalibration(
        List.of(new Recalibration.Point(0.3, 0.1), new Recalibration.Point(0.9, 0.95)),
        judgements,
        0.21,
        0.04);
  }

  private static Act apply(Journal journal, Recalibration fitted) throws IOException {
    return journal.decide("ann", null, List.of(new Entry.Change.Recalibrate(fitted)));
  }

  @Test
  void standsInTheJournalAndIsReadBack() throws IOException {
    try (Journal journal = Journal.open(file)) {
      apply(journal, FIRST);
    }
    assertThat(Files.readString(file))
        .contains("\"change\":\"recalibrate\"", "\"points\":[[0.3,0.1],[0.9,0.95]]");
    try (Journal journal = Journal.open(file)) {
      assertThat(journal.catalogue().recalibration()).contains(FIRST);
    }
  }

  @Test
  void isUndoneToTheOneBeforeAndThenToNone() throws IOException {
    try (Journal journal = Journal.open(file)) {
      Act first = apply(journal, FIRST);
      Act second = apply(journal, SECOND);
      assertThat(journal.catalogue().recalibration()).contains(SECOND);
      journal.decide("ann", null, journal.undoing(second.id()));
      assertThat(journal.catalogue().recalibration()).contains(FIRST);
      journal.decide("ann", null, journal.undoing(first.id()));
      assertThat(journal.catalogue().recalibration()).isEmpty();
    }
    try (Journal journal = Journal.open(file)) {
      assertThat(journal.catalogue().recalibration()).isEmpty();
    }
  }
}

package refrain.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.BadInput;
import refrain.search.evaluation.TrecRun.Ranked;

class TrecRunTest {
  @TempDir Path temp;

  @Test
  void aLineHoldsQueryDocumentRankScoreAndTagInAnyLocale() throws IOException {
    Map<String, List<Ranked>> rankings = new LinkedHashMap<>();
    rankings.put("q2", List.of(new Ranked("d9", 0.75), new Ranked("d1", 0.5)));
    rankings.put("q1", List.of(new Ranked("d1", 0.25)));
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      new TrecRun(rankings).write(temp.resolve("run"), "refrain");
    } finally {
      Locale.setDefault(before);
    }
    assertThat(temp.resolve("run"))
        .hasContent("q2 Q0 d9 1 0.75 refrain\nq2 Q0 d1 2 0.5 refrain\nq1 Q0 d1 1 0.25 refrain");
  }

  @Test
  void scoresThatDifferStayDifferent() throws IOException {
    Map<String, List<Ranked>> close =
        Map.of("q", List.of(new Ranked("a", 0.99999999), new Ranked("b", 0.99999998)));
    new TrecRun(close).write(temp.resolve("run"), "t");
    assertThat(temp.resolve("run")).content().contains("a 1 0.99999999 ", "b 2 0.99999998 ");
  }

  @Test
  void anIdWithWhiteSpaceIsRefusedSinceItWouldBeTwoColumns() {
    TrecRun run = new TrecRun(Map.of("q", List.of(new Ranked("two words", 1))));
    assertThatThrownBy(() -> run.write(temp.resolve("run"), "t"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("'two words'");
  }
}

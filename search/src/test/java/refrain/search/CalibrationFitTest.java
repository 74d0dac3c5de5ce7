package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import refrain.corpora.Statement;
import refrain.indexer.EmbeddedText;
import refrain.indexer.Workspace;

class CalibrationFitTest {
  private static final List<String> WHO = List.of("miner", "judge", "pilot", "nurse", "baker");
  private static final List<String> DID = List.of("bought", "painted", "lost", "sold", "cleaned");
  private static final List<String> WHAT = List.of("ship", "piano", "garden", "bridge", "clock");

  /** Posts that say what one of 125 statements says, with one word more. */
  private static Map<String, String> posts() {
    Map<String, String> posts = new LinkedHashMap<>();
    for (String who : WHO)
      for (String did : DID)
        for (String what : WHAT)
          posts.put(who + "-" + did + "-" + what, "The %s %s the old %s".formatted(who, did, what));
    return posts;
  }

  @Test
  void aSlopeKeepsTheRatiosThatShip() throws IOException {
    Workspace workspace = Samples.workspace(Samples.embedded());
    try {
      Map<String, String> posts = posts();
      Samples.add(
          workspace,
          posts.entrySet().stream()
              .map(e -> Samples.statement(e.getKey(), e.getValue() + " yesterday."))
              .toArray(Statement[]::new));
      List<EmbeddedText> texts = Samples.embedded().embed(posts.values());
      Map<String, EmbeddedText> embedded = new LinkedHashMap<>();
      for (String id : posts.keySet()) embedded.put(id, texts.get(embedded.size()));
      Map<String, Double> fitted =
          new CalibrationFit(new LuceneEngine(workspace)).slopes(embedded, String::equals);
      Map<String, Double> shipped = Calibration.shipped().coefficients("english");
      double slope = of(fitted, "meaning") / Objects.requireNonNull(shipped.get("meaning"));
      assertThat(slope).isPositive();
      assertThat(of(fitted, "base")).isNegative();
      for (String part : List.of("characters", "rare", "context"))
        assertThat(of(fitted, part))
            .isCloseTo(slope * Objects.requireNonNull(shipped.get(part)), within(1e-9));
      assertThat(fitted).doesNotContainKey("chinese.base");
    } finally {
      Samples.close(workspace);
    }
  }

  private static double of(Map<String, Double> fitted, String part) {
    return Objects.requireNonNull(fitted.get("english." + part), part);
  }
}

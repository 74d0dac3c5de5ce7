package refrain.web.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import refrain.indexer.EmbeddedText;
import refrain.search.CalibrationFit;
import refrain.search.evaluation.Qrels;

/** Fits the coefficients of the score on judged data and prints them as calibration.properties. */
@Command(
    name = "fit",
    description =
        "Fits the score's coefficients on judged posts; prints lines for calibration.properties.",
    mixinStandardHelpOptions = true)
final class FitCommand implements Callable<Integer> {
  @Mixin private JudgedSet set;
  @Mixin private MeasuringModels models;
  @Mixin private Output output;

  @Override
  public Integer call() throws IOException {
    Qrels judged = set.judgements();
    Map<String, String> asked = set.queries(judged, output);
    try (TemporaryFolder folder = TemporaryFolder.make("refrain-fit-");
        Opened opened = Opened.of(folder.path(), models.embedder())) {
      set.index(opened, output);
      Map<String, Double> fitted =
          new CalibrationFit(opened.engine())
              .of(embedded(opened, asked), (post, said) -> judged.grade(post, said) > 0);
      output.result(fitted, lines(fitted));
      return 0;
    }
  }

  private static Map<String, EmbeddedText> embedded(Opened opened, Map<String, String> asked) {
    List<EmbeddedText> texts = opened.workspace().texts().embed(asked.values());
    Map<String, EmbeddedText> byId = new LinkedHashMap<>();
    for (String id : asked.keySet()) byId.put(id, texts.get(byId.size()));
    return byId;
  }

  private static String lines(Map<String, Double> fitted) {
    StringBuilder lines = new StringBuilder();
    fitted.forEach((key, value) -> lines.append("%s = %.2f%n".formatted(key, value)));
    return lines.toString().stripTrailing();
  }
}

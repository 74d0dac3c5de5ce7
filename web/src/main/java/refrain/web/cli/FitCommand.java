package refrain.web.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import refrain.indexer.EmbeddedText;
import refrain.indexer.StatementImport;
import refrain.search.CalibrationFit;
import refrain.search.evaluation.Qrels;

/** Fits the coefficients of the score on judged data and prints them as calibration.properties. */
@Command(
    name = "fit",
    description =
        "Fits the score's coefficients on judged posts or on translated sentences; prints lines for"
            + " calibration.properties.",
    mixinStandardHelpOptions = true)
final class FitCommand implements Callable<Integer> {
  @ArgGroup(exclusive = true, multiplicity = "1")
  private Judgements judgements;

  @Option(
      names = "--slope",
      description =
          "Keep the ratios of the coefficients that ship; fit only the slope of their sum, and the"
              + " base.")
  private boolean slope;

  @Mixin private MeasuringModels models;
  @Mixin private Output output;

  /** What tells right from wrong. */
  static final class Judgements {
    @ArgGroup(exclusive = false)
    private @Nullable JudgedSet judged;

    @ArgGroup(exclusive = false)
    private @Nullable TranslatedSet translated;
  }

  @Override
  public Integer call() throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.make("refrain-fit-");
        Opened opened = Opened.of(folder.path(), models.embedder())) {
      Map<String, Double> fitted =
          judgements.judged != null
              ? onJudged(judgements.judged, opened)
              : onTranslated(Objects.requireNonNull(judgements.translated), opened);
      output.result(fitted, lines(fitted));
      return 0;
    }
  }

  private Map<String, Double> onJudged(JudgedSet set, Opened opened) throws IOException {
    Qrels judged = set.judgements();
    Map<String, String> asked = set.queries(judged, output);
    set.index(opened, output);
    return fitted(opened, asked, (post, said) -> judged.grade(post, said) > 0);
  }

  private Map<String, Double> onTranslated(TranslatedSet set, Opened opened) throws IOException {
    set.read();
    new StatementImport(opened.workspace()).add(set.statements());
    return fitted(opened, set.posts(), set::right);
  }

  private Map<String, Double> fitted(
      Opened opened, Map<String, String> posts, BiPredicate<String, String> right) {
    List<EmbeddedText> texts = opened.workspace().texts().embed(posts.values());
    Map<String, EmbeddedText> byId = new LinkedHashMap<>();
    for (String id : posts.keySet()) byId.put(id, texts.get(byId.size()));
    CalibrationFit fit = new CalibrationFit(opened.engine());
    return slope ? fit.slopes(byId, right) : fit.of(byId, right);
  }

  private static String lines(Map<String, Double> fitted) {
    StringBuilder lines = new StringBuilder();
    fitted.forEach((key, value) -> lines.append("%s = %.2f%n".formatted(key, value)));
    return lines.toString().stripTrailing();
  }
}

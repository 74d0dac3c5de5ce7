package refrain.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import refrain.corpora.BadInput;
import refrain.corpora.StatementId;
import refrain.indexer.StatementImport;
import refrain.indexer.bridge.fitting.TrainingPairs;
import refrain.indexer.bridge.fitting.TrainingPairs.Pair;
import refrain.search.evaluation.TranslationRetrieval;
import refrain.search.judged.Reliability;

/** Measures how often a text finds its translation, in a workspace made for the purpose. */
@Command(
    name = "align",
    description = "Measures how often a Chinese text finds its English translation, and back.",
    mixinStandardHelpOptions = true)
final class AlignCommand implements Callable<Integer> {
  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      required = true,
      description = "Translated texts, Chinese and English with a tab between; may be gzip.")
  private Path pairs;

  @Option(
      names = "--pool",
      paramLabel = "FILE",
      description = "Further texts to be told from the translations, one a line, either language.")
  private @Nullable Path pool;

  @Mixin private MeasuringModels models;
  @Mixin private Output output;

  /** What was measured, both ways. */
  record Report(int pairs, @JsonProperty("zh_en") Way zhEn, @JsonProperty("en_zh") Way enZh) {
    String table() {
      return """
          %,d pairs        accuracy@1    MRR           calibration error
          zh to en         %.4f        %.4f        %.4f
          en to zh         %.4f        %.4f        %.4f"""
          .formatted(pairs, zhEn.acc1, zhEn.mrr, zhEn.ece(), enZh.acc1, enZh.mrr, enZh.ece());
    }
  }

  /**
   * What was measured one way.
   *
   * @param reliability of the scores of the five best matches of each text
   */
  record Way(double acc1, double mrr, @JsonIgnore Reliability reliability) {
    static Way of(TranslationRetrieval found) {
      return new Way(found.acc1(), found.mrr(), Reliability.of(found.best()));
    }

    @JsonProperty
    double ece() {
      return reliability.error();
    }
  }

  @Override
  public Integer call() throws IOException {
    Report report = measured(TrainingPairs.read(pairs), others(), models);
    output.result(report, report.table());
    return 0;
  }

  /** Asks with each side of the pairs for the other, which is stored beside other texts. */
  static Report measured(List<Pair> read, List<String> others, MeasuringModels models)
      throws IOException {
    List<String> chinese = read.stream().map(Pair::chinese).toList();
    List<String> english = read.stream().map(Pair::english).toList();
    return new Report(
        read.size(),
        measured(chinese, english, others, models),
        measured(english, chinese, others, models));
  }

  private List<String> others() throws IOException {
    if (pool == null) return List.of();
    if (!Files.isRegularFile(pool)) throw new BadInput("there is no file " + pool);
    return Files.readAllLines(pool, UTF_8).stream().filter(line -> !line.isBlank()).toList();
  }

  /** Asks with one side for the other. */
  private static Way measured(
      List<String> asked, List<String> sought, List<String> others, MeasuringModels models)
      throws IOException {
    Set<String> distinct = new LinkedHashSet<>(sought);
    distinct.addAll(others);
    Map<StatementId, String> texts = new LinkedHashMap<>();
    for (String text : distinct) texts.put(new StatementId("t" + texts.size()), text);
    try (TemporaryFolder folder = TemporaryFolder.make("refrain-align-");
        Opened opened = Opened.of(folder.path(), models.embedder())) {
      new StatementImport(opened.workspace())
          .add(
              texts.entrySet().stream()
                  .map(e -> TranslatedSet.bare(e.getKey().value(), e.getValue()))
                  .toList());
      return Way.of(TranslationRetrieval.of(opened.engine(), asked, sought, texts));
    }
  }
}

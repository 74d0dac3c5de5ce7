package refrain.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import refrain.corpora.BadInput;
import refrain.indexer.bridge.fitting.TrainingPairs;

/** Measures the ranking on every public set at hand and writes the report. */
@Command(
    name = "quality",
    description = "Measures the ranking on the public sets and writes the report on quality.",
    mixinStandardHelpOptions = true)
final class QualityCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "../shared/data",
      description = "The folder of the sets (default: ${DEFAULT-VALUE}).")
  private Path data;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "docs/quality.md",
      description = "Where the report is written (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Mixin private MeasuringModels models;
  @Mixin private Output output;

  /** Where the report is. */
  record Written(String report) {}

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data))
      throw new BadInput("there is no folder " + data + "; name that of the sets with --data");
    QualityOfMatches matches = new QualityOfMatches();
    for (QualitySets.Judged set : QualitySets.JUDGED) {
      output.remark("measuring " + set.name());
      matches.measure(set, data, models, output);
    }
    List<String> believed = new ArrayList<>(List.of(matches.reliabilities()));
    String report =
        template()
            .replace("{{ranking}}", matches.rankings())
            .replace("{{costs}}", matches.costs())
            .replace("{{translation}}", translation(believed))
            .replace("{{likeness}}", likeness(believed))
            .replace("{{reliability}}", String.join("\n", believed))
            .replace("{{lengths}}", lengths());
    Files.writeString(out, report, UTF_8);
    output.result(new Written(out.toString()), "wrote " + out);
    return 0;
  }

  private String translation(List<String> believed) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String set : QualitySets.TRANSLATED) {
      output.remark("measuring " + set);
      AlignCommand.Report found =
          AlignCommand.measured(
              TrainingPairs.read(data.resolve("parallel").resolve(set + ".tsv")),
              List.of(),
              models);
      rows.add(
          QualityOfMatches.row(
              set,
              "%,d".formatted(found.pairs()),
              "%.3f (MRR %.3f)".formatted(found.zhEn().acc1(), found.zhEn().mrr()),
              "%.3f (MRR %.3f)".formatted(found.enZh().acc1(), found.enZh().mrr())));
      believed.add(
          QualityOfMatches.reliability(set + ", Chinese to English", found.zhEn().reliability()));
      believed.add(
          QualityOfMatches.reliability(set + ", English to Chinese", found.enZh().reliability()));
    }
    return String.join("\n", rows);
  }

  private String likeness(List<String> believed) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String set : QualitySets.LIKENESS) {
      output.remark("measuring " + set);
      QualityOfPairs found =
          new QualityOfPairs().measure(data.resolve("pairs-zh").resolve(set + ".dev.tsv"), models);
      rows.add(
          QualityOfMatches.row(
              set + " dev",
              "%,d".formatted(found.pairs()),
              QualityOfMatches.shown(found.meaning()),
              "**" + QualityOfMatches.shown(found.score()) + "**"));
      believed.add(QualityOfMatches.reliability(set + " dev", found.reliability()));
    }
    return String.join("\n", rows);
  }

  private String lengths() throws IOException {
    output.remark("measuring texts of unlike lengths");
    Path statements = data.resolve("statements");
    QualityOfLengths lengths = new QualityOfLengths(models);
    return String.join(
        "\n",
        row(
            "one sentence as a post, whole remarks of a ministry as statements",
            lengths.sentences(statements.resolve("mfa-remarks-zh.csv.gz"))),
        row(
            "a post of twelve others around one headline, headlines as statements",
            lengths.headlines(
                statements.resolve("state-media-headlines-en.tsv.gz"),
                data.resolve("posts").resolve("tweets-state-linked-and-news.csv.gz"))));
  }

  private static String row(String what, QualityOfLengths.Found found) {
    return QualityOfMatches.row(
        what,
        "%,d".formatted(found.statements()),
        "%,d".formatted(found.posts()),
        QualityOfMatches.shown(found.first()),
        QualityOfMatches.shown(found.five()));
  }

  private static String template() throws IOException {
    try (InputStream in = QualityCommand.class.getResourceAsStream("quality.md")) {
      return new String(Objects.requireNonNull(in, "quality.md").readAllBytes(), UTF_8);
    }
  }
}

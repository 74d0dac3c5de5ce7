package refrain.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import refrain.corpora.BadInput;
import refrain.search.evaluation.Evaluation;
import refrain.search.evaluation.Qrels;
import refrain.search.evaluation.TrecRun;

/** Measures the ranking on judged data in BEIR's layout, in a workspace made for the purpose. */
@Command(
    name = "evaluate",
    description =
        "Measures the ranking on judged data: MAP, MRR, nDCG and recall with their intervals.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  @Mixin private JudgedSet set;

  @Option(names = "--run", paramLabel = "FILE", description = "Write the ranking as a TREC run.")
  private @Nullable Path run;

  @Option(
      names = "--k",
      paramLabel = "K,...",
      split = ",",
      defaultValue = "1,5,10",
      description = "The k of MAP@k and recall@k, 1 to 100 (default: ${DEFAULT-VALUE}).")
  private List<Integer> cutoffs;

  @Mixin private MeasuringModels models;
  @Mixin private Output output;

  @Override
  public Integer call() throws IOException {
    requireCutoffs();
    Qrels judged = set.judgements();
    Map<String, String> asked = set.queries(judged, output);
    try (TemporaryFolder folder = TemporaryFolder.make("refrain-evaluate-");
        Opened opened = Opened.of(folder.path(), models.embedder())) {
      long documents = set.index(opened, output);
      TrecRun ranking = Evaluation.run(opened.engine(), asked);
      if (run != null) ranking.write(run, "refrain");
      EvaluationReport report =
          EvaluationReport.of(documents, Evaluation.of(ranking, judged, cutoffs));
      output.result(report, report.table());
      return 0;
    }
  }

  private void requireCutoffs() {
    for (int k : cutoffs)
      if (k < 1 || k > 100) throw new BadInput("--k must be from 1 to 100, got " + k);
  }
}

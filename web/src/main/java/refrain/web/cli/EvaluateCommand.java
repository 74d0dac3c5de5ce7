package refrain.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import refrain.corpora.BadInput;
import refrain.corpora.Post;
import refrain.corpora.readers.ReadOptions;
import refrain.corpora.readers.Readers;
import refrain.corpora.readers.Row;
import refrain.corpora.readers.RowStream;
import refrain.indexer.ImportOutcome;
import refrain.indexer.StatementImport;
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
  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      required = true,
      description = "Documents, JSON lines of _id, title and text.")
  private Path corpus;

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      required = true,
      description = "Queries, JSON lines of _id and text.")
  private Path queries;

  @Option(
      names = "--qrels",
      paramLabel = "FILE",
      required = true,
      description = "Judgements: a header, then query-id, corpus-id and score with tabs between.")
  private Path qrels;

  @Option(names = "--run", paramLabel = "FILE", description = "Write the ranking as a TREC run.")
  private @Nullable Path run;

  @Option(
      names = "--k",
      paramLabel = "K,...",
      split = ",",
      defaultValue = "1,5,10",
      description = "The k of MAP@k and recall@k, 1 to 100 (default: ${DEFAULT-VALUE}).")
  private List<Integer> cutoffs;

  @Mixin private ModelOptions models;
  @Mixin private Output output;

  @Override
  public Integer call() throws IOException {
    requireCutoffs();
    Qrels judged = Qrels.read(qrels);
    Map<String, String> asked = judgedQueries(judged);
    try (TemporaryFolder folder = TemporaryFolder.make("refrain-evaluate-");
        Opened opened = Opened.of(folder.path(), models.embedder())) {
      long documents = index(opened);
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

  private long index(Opened opened) throws IOException {
    ReadOptions options = ReadOptions.of("corpus").withFormat("beir-corpus");
    try (Bar bar = Bar.of("indexing")) {
      ImportOutcome outcome = new StatementImport(opened.workspace()).run(corpus, options, bar);
      if (outcome.cut().isPresent()) throw new BadInput(outcome.cut().get());
      if (outcome.report().rejected() > 0)
        output.remark(
            "%,d documents could not be read and count as never found"
                .formatted(outcome.report().rejected()));
      return outcome.report().imported();
    }
  }

  private Map<String, String> judgedQueries(Qrels judged) throws IOException {
    Map<String, String> asked = new LinkedHashMap<>();
    ReadOptions options = ReadOptions.of("queries").withFormat("beir-queries");
    try (RowStream<Post> rows = Readers.posts(queries, options)) {
      for (Optional<Row<Post>> row = rows.next(); row.isPresent(); row = rows.next())
        if (row.get() instanceof Row.Read<Post>(Post query))
          if (judged.relevant(query.id().local()) > 0) asked.put(query.id().local(), query.text());
    }
    requireAll(judged, asked);
    return asked;
  }

  private void requireAll(Qrels judged, Map<String, String> asked) {
    List<String> missing =
        judged.grades().keySet().stream()
            .filter(query -> judged.relevant(query) > 0 && !asked.containsKey(query))
            .toList();
    if (asked.isEmpty())
      throw new BadInput(
          "no query of %s is judged in %s; are they of the same set?".formatted(queries, qrels));
    if (!missing.isEmpty())
      output.remark(
          "%,d judged queries are not in %s and count as 0, the first is '%s'"
              .formatted(missing.size(), queries, missing.getFirst()));
  }
}

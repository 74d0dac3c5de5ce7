package refrain.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import refrain.search.evaluation.Candidates;
import refrain.search.evaluation.Evaluation;
import refrain.search.evaluation.Figure;
import refrain.search.evaluation.Qrels;
import refrain.search.evaluation.TrecRun;
import refrain.search.judged.Proportion;
import refrain.search.judged.Reliability;

/** Measures judged posts against statements, part by part, and writes the tables. */
final class QualityOfMatches {
  /** Candidates that each use of the measurements ranks. */
  private static final int DEPTH = 200;

  /** Matches of each query whose scores are held against what was judged. */
  private static final int BEST = 5;

  private static final List<String> PARTS = List.of("characters", "rare", "meaning", "context");

  private final List<String> ranking = new ArrayList<>();
  private final List<String> costs = new ArrayList<>();
  private final List<String> reliability = new ArrayList<>();

  void measure(QualitySets.Judged set, Path data, MeasuringModels models, Output output)
      throws IOException {
    JudgedSet files = JudgedSet.in(data.resolve(set.folder()), set.split());
    Qrels judged = files.judgements();
    Map<String, String> asked = files.queries(judged, output);
    try (TemporaryFolder folder = TemporaryFolder.make("refrain-quality-");
        Opened opened = Opened.of(folder.path(), models.embedder())) {
      files.index(opened, output);
      add(set, Candidates.of(opened.engine(), asked, DEPTH), judged);
    }
  }

  private void add(QualitySets.Judged set, Candidates found, Qrels judged) {
    Figure score = map(found.ranking(), judged);
    ranking.add(
        row(
            set.name(),
            Integer.toString(found.matches().size()),
            set.bm25(),
            mean(map(found.byOnly("characters"), judged)),
            mean(map(found.byOnly("meaning"), judged)),
            "**%s** (%s to %s)".formatted(mean(score), shown(score.low()), shown(score.high())),
            set.published()));
    Map<String, String> cost = new LinkedHashMap<>();
    for (String part : PARTS)
      cost.put(part, shown(score.mean() - map(found.without(part), judged).mean()));
    costs.add(row(set.name(), cost.values().toArray(String[]::new)));
    reliability.add(
        reliability(
            set.name(), Reliability.of(Evaluation.outcomes(found.ranking(), judged, BEST))));
  }

  /** Returns the row of a set: the error, and the share that was right in each fifth of scores. */
  static String reliability(String set, Reliability measured) {
    List<String> cells = new ArrayList<>(List.of(shown(measured.error())));
    for (int fifth = 0; fifth < 5; fifth++) {
      double low = fifth / 5.0 - 1e-9;
      double high = (fifth + 1) / 5.0 - 1e-9;
      List<Proportion> bins =
          measured.bins().stream()
              .filter(bin -> bin.from() >= low && bin.from() < high)
              .map(Reliability.Bin::right)
              .toList();
      long matches = bins.stream().mapToLong(Proportion::of).sum();
      long right = bins.stream().mapToLong(Proportion::right).sum();
      cells.add(matches == 0 ? "" : "%.2f of %,d".formatted((double) right / matches, matches));
    }
    return row(set, cells.toArray(String[]::new));
  }

  private static Figure map(TrecRun run, Qrels judged) {
    return Objects.requireNonNull(Evaluation.of(run, judged, List.of(5)).figures().get("MAP@5"));
  }

  private static String mean(Figure figure) {
    return shown(figure.mean());
  }

  static String shown(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  static String row(String first, String... cells) {
    return "| " + first + " | " + String.join(" | ", cells) + " |";
  }

  String rankings() {
    return String.join("\n", ranking);
  }

  String costs() {
    return String.join("\n", costs);
  }

  String reliabilities() {
    return String.join("\n", reliability);
  }
}

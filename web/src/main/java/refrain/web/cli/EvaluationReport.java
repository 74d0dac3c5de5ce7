package refrain.web.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import refrain.search.evaluation.Evaluation;
import refrain.search.evaluation.Figure;

/** The figures of an evaluation, as JSON or as a table. */
record EvaluationReport(int queries, long documents, Map<String, Figure> figures) {
  static EvaluationReport of(long documents, Evaluation evaluation) {
    return new EvaluationReport(evaluation.queries(), documents, evaluation.figures());
  }

  /** Returns an aligned table; the intervals are bootstrapped over the queries. */
  String table() {
    return "%,d queries, %,d documents%n%-12s %6s  95 %% interval%n"
            .formatted(queries, documents, "figure", "mean")
        + figures.entrySet().stream()
            .map(figure -> row(figure.getKey(), figure.getValue()))
            .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String row(String name, Figure figure) {
    return String.format(
        Locale.ROOT, "%-12s %6.4f  %.4f to %.4f", name, figure.mean(), figure.low(), figure.high());
  }
}

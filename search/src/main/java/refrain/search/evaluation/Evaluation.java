package refrain.search.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import refrain.search.SearchEngine;
import refrain.search.judged.Outcome;

/**
 * How well an engine ranks statements for judged posts.
 *
 * @param queries how many queries were judged
 * @param figures name to mean and interval, in the order they are printed
 */
public record Evaluation(int queries, Map<String, Figure> figures) {
  private static final int DEPTH = 100;

  /** Ranks the statements of an engine for each query text; query id to text. */
  public static TrecRun run(SearchEngine engine, Map<String, String> queries) {
    return Candidates.of(engine, queries, DEPTH).ranking();
  }

  /**
   * Measures a run on the queries that have a relevant document.
   *
   * @param cutoffs the k of MAP@k and recall@k
   */
  public static Evaluation of(TrecRun run, Qrels qrels, List<Integer> cutoffs) {
    List<RankingMetrics> lists = new ArrayList<>();
    qrels
        .grades()
        .forEach(
            (query, judged) -> {
              List<TrecRun.Ranked> hits = run.rankings().getOrDefault(query, List.of());
              List<Integer> grades =
                  hits.stream().map(h -> qrels.grade(query, h.document())).toList();
              if (qrels.relevant(query) > 0)
                lists.add(new RankingMetrics(grades, List.copyOf(judged.values())));
            });
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (int k : cutoffs) figures.put("MAP@" + k, mean(lists, m -> m.averagePrecision(k)));
    figures.put("MRR", mean(lists, RankingMetrics::reciprocalRank));
    figures.put("nDCG@10", mean(lists, m -> m.ndcg(10)));
    for (int k : cutoffs) figures.put("recall@" + k, mean(lists, m -> m.recall(k)));
    figures.put("recall@100", mean(lists, m -> m.recall(100)));
    return new Evaluation(lists.size(), figures);
  }

  /**
   * Returns the best matches of each query in a run, each with what was judged of it; a pair that
   * nobody judged counts as wrong.
   *
   * @param best matches a query
   */
  public static List<Outcome> outcomes(TrecRun run, Qrels qrels, int best) {
    List<Outcome> outcomes = new ArrayList<>();
    run.rankings()
        .forEach(
            (query, hits) ->
                hits.stream()
                    .limit(best)
                    .map(h -> new Outcome(h.score(), qrels.grade(query, h.document()) > 0))
                    .forEach(outcomes::add));
    return outcomes;
  }

  private static Figure mean(List<RankingMetrics> lists, ToDoubleFunction<RankingMetrics> metric) {
    return Figure.of(lists.stream().map(m -> metric.applyAsDouble(m)).toList());
  }
}

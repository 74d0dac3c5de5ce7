package refrain.search.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How far scores can be believed: of the matches that scored about as much, how many were right.
 *
 * @param error the expected calibration error (Naeini, Cooper and Hauskrecht 2015) over ten bins of
 *     equal width, in [0, 1]
 * @param bins from the lowest scores to the highest, those with matches only
 */
public record Reliability(double error, List<Bin> bins) {
  private static final int BINS = 10;

  /**
   * Matches of similar score.
   *
   * @param matches how many there are
   * @param score their mean score
   * @param right the share of them that was judged right
   */
  public record Bin(int matches, double score, double right) {}

  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * Measures the first matches of each query.
   *
   * @param run scores in [0, 1]
   * @param first matches a query
   */
  public static Reliability of(TrecRun run, Qrels qrels, int first) {
    List<List<double[]>> binned = new ArrayList<>();
    for (int i = 0; i < BINS; i++) binned.add(new ArrayList<>());
    int all = 0;
    for (Map.Entry<String, List<TrecRun.Ranked>> query : run.rankings().entrySet())
      for (TrecRun.Ranked hit : query.getValue().stream().limit(first).toList()) {
        double right = qrels.grade(query.getKey(), hit.document()) > 0 ? 1 : 0;
        binned
            .get((int) Math.min(BINS - 1, hit.score() * BINS))
            .add(new double[] {hit.score(), right});
        all++;
      }
    List<Bin> bins = binned.stream().filter(bin -> !bin.isEmpty()).map(Reliability::bin).toList();
    double error = 0;
    for (Bin bin : bins) error += Math.abs(bin.score() - bin.right()) * bin.matches() / all;
    return new Reliability(error, bins);
  }

  private static Bin bin(List<double[]> matches) {
    return new Bin(
        matches.size(),
        matches.stream().mapToDouble(m -> m[0]).average().orElse(0),
        matches.stream().mapToDouble(m -> m[1]).average().orElse(0));
  }
}

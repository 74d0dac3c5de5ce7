package refrain.search.evaluation;

import java.util.Comparator;
import java.util.List;

/**
 * The usual figures of one ranked list, each in [0, 1], higher is better; as trec_eval defines
 * them.
 */
final class RankingMetrics {
  private final List<Integer> grades;
  private final List<Integer> ideal;
  private final long relevant;

  /**
   * Measures one query.
   *
   * @param grades the grade of each document returned, best first
   * @param judged every grade above 0 that the query has
   */
  RankingMetrics(List<Integer> grades, List<Integer> judged) {
    this.grades = List.copyOf(grades);
    ideal = judged.stream().filter(g -> g > 0).sorted(Comparator.reverseOrder()).toList();
    relevant = ideal.size();
  }

  /** Average precision over the first {@code k}, divided by all that are relevant. */
  double averagePrecision(int k) {
    double sum = 0;
    int found = 0;
    for (int rank = 1; rank <= Math.min(k, grades.size()); rank++)
      if (grades.get(rank - 1) > 0) sum += (double) ++found / rank;
    return relevant == 0 ? 0 : sum / relevant;
  }

  /** One over the rank of the first relevant document. */
  double reciprocalRank() {
    for (int rank = 1; rank <= grades.size(); rank++)
      if (grades.get(rank - 1) > 0) return 1.0 / rank;
    return 0;
  }

  /** Share of the relevant documents that stand among the first {@code k}. */
  double recall(int k) {
    long found = grades.stream().limit(k).filter(g -> g > 0).count();
    return relevant == 0 ? 0 : (double) found / relevant;
  }

  /**
   * Normalised discounted cumulative gain with gain = grade (none below 0) and discount log2(rank +
   * 1).
   */
  double ndcg(int k) {
    double best = gain(ideal, k);
    return best == 0 ? 0 : gain(grades, k) / best;
  }

  private static double gain(List<Integer> grades, int k) {
    double sum = 0;
    for (int rank = 1; rank <= Math.min(k, grades.size()); rank++)
      sum += Math.max(0, grades.get(rank - 1)) * Math.log(2) / Math.log(rank + 1.0);
    return sum;
  }
}

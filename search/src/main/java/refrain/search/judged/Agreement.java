package refrain.search.judged;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How far reviewers agree beyond chance: Krippendorff's alpha for nominal values.
 *
 * <p>K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011). Any number of reviewers,
 * any number of missing judgements. With o the coincidences of values within units, n their sum and
 * n_c the sum for a value, alpha = 1 - (n - 1) * sum of o_ck over c != k / sum of n_c * n_k over c
 * != k. He asks for 0.800 or more, and takes 0.667 as the least for tentative conclusions.
 *
 * @param alpha 1 for full agreement, 0 for what chance would give, below 0 for worse; empty when
 *     nothing was judged twice, or everybody always said the same, which tells nothing of chance
 * @param units what at least two people judged: matches, or groups of copies
 * @param agreed units on which all of them said the same
 */
public record Agreement(OptionalDouble alpha, int units, int agreed) {
  /** The least alpha for firm conclusions. */
  public static final double FIRM = 0.800;

  /** The least alpha for tentative conclusions. */
  public static final double TENTATIVE = 0.667;

  /**
   * Measures agreement.
   *
   * @param units for each unit, the values that reviewers gave it, one a reviewer
   */
  public static <V extends Comparable<V>> Agreement of(Collection<? extends Collection<V>> units) {
    Map<V, Double> totals = new TreeMap<>();
    double disagreement = 0;
    int paired = 0;
    int agreed = 0;
    for (Collection<V> unit : units) {
      if (unit.size() < 2) continue;
      Map<V, Double> counts = counts(unit);
      counts.forEach((value, count) -> totals.merge(value, count, Double::sum));
      disagreement += unlike(counts) / (unit.size() - 1);
      paired++;
      if (counts.size() == 1) agreed++;
    }
    return new Agreement(alpha(disagreement, totals), paired, agreed);
  }

  private static <V extends Comparable<V>> Map<V, Double> counts(Collection<V> unit) {
    Map<V, Double> counts = new TreeMap<>();
    unit.forEach(value -> counts.merge(value, 1.0, Double::sum));
    return counts;
  }

  /** Returns the number of ordered pairs of unlike values. */
  private static <V> double unlike(Map<V, Double> counts) {
    double all = counts.values().stream().mapToDouble(Double::doubleValue).sum();
    return counts.values().stream().mapToDouble(count -> count * (all - count)).sum();
  }

  private static <V> OptionalDouble alpha(double disagreement, Map<V, Double> totals) {
    double n = totals.values().stream().mapToDouble(Double::doubleValue).sum();
    double expected = unlike(totals);
    return expected == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - (n - 1) * disagreement / expected);
  }
}

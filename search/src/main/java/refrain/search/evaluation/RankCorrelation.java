package refrain.search.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Spearman's rank correlation (1904): Pearson's correlation of the ranks, equal values averaged.
 */
public final class RankCorrelation {
  private RankCorrelation() {}

  /**
   * Returns the correlation, in [-1, 1]; 0 when one side does not vary.
   *
   * @param left values
   * @param right as many values, in the same order
   */
  public static double of(List<Double> left, List<Double> right) {
    double[] x = ranks(left);
    double[] y = ranks(right);
    double mean = (x.length + 1) / 2.0;
    double product = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      product += (x[i] - mean) * (y[i] - mean);
      xx += (x[i] - mean) * (x[i] - mean);
      yy += (y[i] - mean) * (y[i] - mean);
    }
    return xx == 0 || yy == 0 ? 0 : product / Math.sqrt(xx * yy);
  }

  private static double[] ranks(List<Double> values) {
    List<Integer> order =
        IntStream.range(0, values.size())
            .boxed()
            .sorted(Comparator.comparing(values::get))
            .toList();
    double[] ranks = new double[values.size()];
    for (int from = 0, to = 0; from < order.size(); from = to) {
      while (to < order.size() && values.get(order.get(to)).equals(values.get(order.get(from))))
        to++;
      for (int i = from; i < to; i++) ranks[order.get(i)] = (from + 1 + to) / 2.0;
    }
    return ranks;
  }
}

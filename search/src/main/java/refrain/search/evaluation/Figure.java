package refrain.search.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A mean over queries with its 95 % bootstrap interval (Efron's percentile method).
 *
 * @param mean the mean, in [0, 1]
 * @param low lower bound of the interval
 * @param high upper bound of the interval
 */
public record Figure(double mean, double low, double high) {
  private static final int RESAMPLES = 1000;

  /** Fixed, so that the same run prints the same interval. */
  private static final long SEED = 20_210_805;

  /** Returns the mean of values, one a query, with its interval. */
  static Figure of(List<Double> values) {
    double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
    if (all.length == 0) return new Figure(0, 0, 0);
    Random random = new Random(SEED);
    double[] means = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      double sum = 0;
      for (int j = 0; j < all.length; j++) sum += all[random.nextInt(all.length)];
      means[i] = sum / all.length;
    }
    Arrays.sort(means);
    return new Figure(
        Arrays.stream(all).average().orElse(0),
        means[(int) (RESAMPLES * 0.025)],
        means[(int) (RESAMPLES * 0.975)]);
  }
}

package refrain.search;

import java.util.List;

/**
 * Logistic regression with a ridge penalty and coefficients that are never negative: more agreement
 * never lowers a score.
 *
 * <p>Cyclic coordinate descent with one Newton step a coordinate (Friedman, Hastie and Tibshirani
 * 2010), clipped at 0; features are divided by their standard deviation while fitting.
 *
 * @param coefficients one a feature, on the features' own scale
 * @param base the intercept
 */
record RidgeLogistic(List<Double> coefficients, double base) {
  private static final int SWEEPS = 200;

  RidgeLogistic {
    coefficients = List.copyOf(coefficients);
  }

  /** One observation: what was measured, and whether it was right. */
  record Example(double[] features, boolean right) {}

  /**
   * Fits.
   *
   * @param examples at least one, all with the same number of features
   * @param ridge the penalty on the squared coefficients of standardised features, at least 0
   */
  static RidgeLogistic fit(List<Example> examples, double ridge) {
    int width = examples.getFirst().features().length;
    double[] scale = new double[width];
    for (int j = 0; j < width; j++) scale[j] = deviation(examples, j);
    double[] weights = new double[width + 1];
    double[] odds = new double[examples.size()];
    for (int sweep = 0; sweep < SWEEPS; sweep++)
      for (int j = 0; j <= width; j++) step(examples, scale, weights, odds, j, ridge);
    Double[] own = new Double[width];
    for (int j = 0; j < width; j++) own[j] = weights[j] / scale[j];
    return new RidgeLogistic(List.of(own), weights[width]);
  }

  private static void step(
      List<Example> examples,
      double[] scale,
      double[] weights,
      double[] odds,
      int j,
      double ridge) {
    boolean intercept = j == scale.length;
    double gradient = intercept ? 0 : ridge * weights[j];
    double curvature = intercept ? 1e-9 : ridge + 1e-9;
    for (int i = 0; i < odds.length; i++) {
      double x = value(examples.get(i), scale, j);
      double p = 1 / (1 + Math.exp(-odds[i]));
      gradient += (p - (examples.get(i).right() ? 1 : 0)) * x;
      curvature += p * (1 - p) * x * x;
    }
    double next = weights[j] - gradient / curvature;
    if (!intercept) next = Math.max(0, next);
    for (int i = 0; i < odds.length; i++)
      odds[i] += (next - weights[j]) * value(examples.get(i), scale, j);
    weights[j] = next;
  }

  private static double value(Example example, double[] scale, int j) {
    return j == scale.length ? 1 : example.features()[j] / scale[j];
  }

  private static double deviation(List<Example> examples, int j) {
    double mean = examples.stream().mapToDouble(e -> e.features()[j]).average().orElse(0);
    double variance =
        examples.stream()
            .mapToDouble(e -> (e.features()[j] - mean) * (e.features()[j] - mean))
            .average()
            .orElse(0);
    return variance > 0 ? Math.sqrt(variance) : 1;
  }
}

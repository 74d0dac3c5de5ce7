package refrain.web.review;

import java.util.Comparator;

/**
 * How much a decision on a match is worth; what is worth most comes first.
 *
 * <p>Disputed matches come before all others. Within each kind the order is by nearness times
 * weight; see this package's description for the reasons.
 *
 * @param disputed whether some confirmed and others rejected it
 * @param nearness 1 at the threshold, half of that for every 0.1 away; in (0, 1]
 * @param weight 1 + log2(1 + copies); 1 for a post that nobody copied, 2 for one copy, 3 for three
 */
record Worth(boolean disputed, double nearness, double weight) implements Comparable<Worth> {
  private static final double HALVING = 0.1;

  /** Steps in which distances are told apart, so that 0.4 and 0.6 are equally far from 0.5. */
  private static final double FINEST = 1e6;

  private static final Comparator<Worth> ORDER =
      Comparator.comparing((Worth w) -> !w.disputed)
          .thenComparing(Comparator.comparingDouble(Worth::value).reversed());

  /**
   * Weighs a match.
   *
   * @param score in [0, 1]
   * @param threshold the narrative's, in [0, 1]
   * @param copies posts of the same wording beside this one
   */
  static Worth of(double score, double threshold, long copies, boolean disputed) {
    double away = Math.round(Math.abs(score - threshold) * FINEST) / FINEST;
    return new Worth(disputed, Math.pow(0.5, away / HALVING), 1 + Math.log1p(copies) / Math.log(2));
  }

  double value() {
    return nearness * weight;
  }

  @Override
  public int compareTo(Worth other) {
    return ORDER.compare(this, other);
  }
}

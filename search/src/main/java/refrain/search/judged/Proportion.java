package refrain.search.judged;

import refrain.corpora.BadInput;

/**
 * A share of successes with its 95 % interval by Wilson's score method.
 *
 * <p>E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal
 * of the American Statistical Association 22 (1927); recommended for small samples by Brown, Cai
 * and DasGupta, "Interval estimation for a binomial proportion", Statistical Science 16 (2001). It
 * never leaves [0, 1], and is wide where there is little to go by.
 *
 * @param right successes
 * @param of trials; with none the share is 0 and the interval is all of [0, 1]
 */
public record Proportion(long right, long of) {
  /** The normal quantile of 0.975. */
  private static final double Z = 1.959963984540054;

  public Proportion {
    if (right < 0 || right > of)
      throw new BadInput("successes must be 0 to %d, got %d".formatted(of, right));
  }

  /** Returns the share in [0, 1]. */
  public double share() {
    return of == 0 ? 0 : (double) right / of;
  }

  /** Returns the lower bound of the interval. */
  public double low() {
    return of == 0 ? 0 : Math.max(0, middle() - reach());
  }

  /** Returns the upper bound of the interval. */
  public double high() {
    return of == 0 ? 1 : Math.min(1, middle() + reach());
  }

  private double middle() {
    return (share() + Z * Z / (2 * of)) / (1 + Z * Z / of);
  }

  private double reach() {
    double spread = share() * (1 - share()) / of + Z * Z / (4.0 * of * of);
    return Z * Math.sqrt(spread) / (1 + Z * Z / of);
  }
}

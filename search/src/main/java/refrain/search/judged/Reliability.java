package refrain.search.judged;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether scores mean what they say: of the matches that score 0.7, seven in ten should be right.
 *
 * <p>The expected calibration error is the mean over bins of how far the mean score is from the
 * share that is right, weighted by the bins' sizes (M. Naeini, G. Cooper and M. Hauskrecht,
 * "Obtaining well calibrated probabilities using Bayesian binning", AAAI 2015).
 *
 * @param bins those of ten equal bins of [0, 1] that hold anything, lowest first
 * @param error the expected calibration error, in [0, 1]; 0 is best
 */
public record Reliability(List<Bin> bins, double error) {
  private static final int BINS = 10;

  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * Decided matches of similar scores.
   *
   * @param from the bin's lower bound; it is 0.1 wide
   * @param meanScore of its matches
   */
  public record Bin(double from, double meanScore, Proportion right) {}

  /** Measures decided matches. */
  public static Reliability of(List<Outcome> outcomes) {
    List<Bin> bins = new ArrayList<>();
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int at = bin;
      List<Outcome> in = outcomes.stream().filter(o -> bin(o.score()) == at).toList();
      if (in.isEmpty()) continue;
      double mean = in.stream().mapToDouble(Outcome::score).average().orElse(0);
      long right = in.stream().filter(Outcome::right).count();
      Bin made = new Bin(bin / (double) BINS, mean, new Proportion(right, in.size()));
      bins.add(made);
      error += in.size() * Math.abs(mean - made.right().share()) / outcomes.size();
    }
    return new Reliability(bins, error);
  }

  private static int bin(double score) {
    return (int) Math.min(BINS - 1, Math.floor(score * BINS + 1e-9));
  }

  /**
   * Returns each outcome with the chance that a curve gives it which was fitted to the others: in
   * the order of scores every n-th outcome is held out in turn. To measure a curve on what it was
   * fitted to would flatter it.
   *
   * @param folds how many parts, at least 2
   */
  public static List<Outcome> heldOut(List<Outcome> outcomes, int folds) {
    List<Outcome> sorted =
        outcomes.stream()
            .sorted(Comparator.comparingDouble(Outcome::score).thenComparing(Outcome::right))
            .toList();
    List<Outcome> mapped = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      List<Outcome> fitted = new ArrayList<>();
      for (int i = 0; i < sorted.size(); i++) if (i % folds != fold) fitted.add(sorted.get(i));
      Isotonic curve = Isotonic.fit(fitted);
      for (int i = fold; i < sorted.size(); i += folds)
        mapped.add(new Outcome(curve.chance(sorted.get(i).score()), sorted.get(i).right()));
    }
    return mapped;
  }
}

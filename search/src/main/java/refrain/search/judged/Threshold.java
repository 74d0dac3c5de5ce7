package refrain.search.judged;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The least score from which posts are right often enough.
 *
 * <p>People judge the doubtful matches first, so the share of judged ones that are right says
 * little of all posts above a score. What a judgement does tell is the chance of being right at its
 * score; {@link Isotonic} joins these to a curve, and the curve is averaged over the scores of all
 * stored posts.
 *
 * @param score the threshold, in steps of 0.01
 * @param precision the share of posts at or above it that are expected to be right
 * @param posts how many stored posts are at or above it
 * @param judged of the judged matches at or above it, how many were right
 */
public record Threshold(double score, double precision, long posts, Proportion judged) {
  /** Fewer decided matches than this, or fewer than three of either kind, suggest nothing. */
  public static final int LEAST = 20;

  private static final int LEAST_OF_A_KIND = 3;

  /** Thresholds below this are never suggested: the pages count posts from 0.5 on. */
  private static final int LOWEST = 30;

  /**
   * Suggests a threshold.
   *
   * @param wanted the precision that is wanted, in (0, 1]
   * @param scores the scores of all stored posts; those below 0.3 make no difference
   * @return empty when there is too little to go by, or no threshold is expected to reach it
   */
  public static Optional<Threshold> suggest(
      double wanted, List<Outcome> judged, List<Double> scores) {
    if (!enough(judged)) return Optional.empty();
    Isotonic curve = Isotonic.fit(judged);
    List<Double> highestFirst = scores.stream().sorted(Comparator.reverseOrder()).toList();
    Optional<Threshold> least = Optional.empty();
    double right = 0;
    int posts = 0;
    for (int step = 99; step >= LOWEST; step--) {
      double from = step / 100.0;
      for (; posts < highestFirst.size() && highestFirst.get(posts) >= from; posts++)
        right += curve.chance(highestFirst.get(posts));
      if (posts > 0 && right / posts >= wanted)
        least = Optional.of(new Threshold(from, right / posts, posts, above(from, judged)));
    }
    return least;
  }

  /** Returns whether there is enough to suggest anything by. */
  public static boolean enough(List<Outcome> judged) {
    long right = judged.stream().filter(Outcome::right).count();
    return judged.size() >= LEAST
        && right >= LEAST_OF_A_KIND
        && judged.size() - right >= LEAST_OF_A_KIND;
  }

  private static Proportion above(double score, List<Outcome> judged) {
    List<Outcome> decided = judged.stream().filter(o -> o.score() >= score).toList();
    return new Proportion(decided.stream().filter(Outcome::right).count(), decided.size());
  }
}

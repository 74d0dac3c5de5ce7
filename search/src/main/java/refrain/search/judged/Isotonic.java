package refrain.search.judged;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * A function that never falls, fitted to outcomes at scores by least squares: the chance that a
 * match of some score is right.
 *
 * <p>Pool adjacent violators: M. Ayer and others, "An empirical distribution function for sampling
 * with incomplete information", Annals of Mathematical Statistics 26 (1955); for calibrating scores
 * see B. Zadrozny and C. Elkan, KDD 2002. Between two steps it is read off a straight line, beyond
 * the outermost it is flat.
 */
public final class Isotonic {
  /**
   * Outcomes that share one chance: their mean score, how many they are, and how many are right.
   */
  private record Step(double from, double to, double count, double right) {
    double chance() {
      return right / count;
    }

    Step joined(Step after) {
      return new Step(from, after.to, count + after.count, right + after.right);
    }
  }

  private final List<Step> steps;

  private Isotonic(List<Step> steps) {
    this.steps = steps;
  }

  /**
   * Fits.
   *
   * @param outcomes at least one
   */
  public static Isotonic fit(List<Outcome> outcomes) {
    Deque<Step> pooled = new ArrayDeque<>();
    outcomes.stream()
        .sorted(Comparator.comparingDouble(Outcome::score))
        .map(o -> new Step(o.score(), o.score(), 1, o.right() ? 1 : 0))
        .forEach(step -> pool(pooled, step));
    return new Isotonic(new ArrayList<>(pooled));
  }

  /** Adds a step, joined with those before it that are higher, or at the same score. */
  private static void pool(Deque<Step> pooled, Step step) {
    Step last = step;
    while (!pooled.isEmpty()
        && (pooled.getLast().chance() >= last.chance() || pooled.getLast().to == last.from))
      last = pooled.removeLast().joined(last);
    pooled.addLast(last);
  }

  /**
   * A corner of the function.
   *
   * @param score in [0, 1]
   * @param chance in [0, 1]
   */
  public record Point(double score, double chance) {}

  /** Returns the corners in the order of scores; between two the function is a straight line. */
  public List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (Step step : steps) {
      points.add(new Point(step.from, step.chance()));
      if (step.to > step.from) points.add(new Point(step.to, step.chance()));
    }
    return points;
  }

  /** Returns the chance that a match of a score is right, in [0, 1]. */
  public double chance(double score) {
    Step before = steps.getFirst();
    for (Step step : steps) {
      if (score < step.from) return between(before, step, score);
      if (score <= step.to) return step.chance();
      before = step;
    }
    return before.chance();
  }

  private static double between(Step before, Step after, double score) {
    if (before == after) return after.chance();
    double way = (score - before.to) / (after.from - before.to);
    return before.chance() + way * (after.chance() - before.chance());
  }
}

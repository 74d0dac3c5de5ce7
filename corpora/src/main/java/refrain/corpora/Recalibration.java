package refrain.corpora;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A map from scores to the chance that a match of that score is right, fitted to judgements.
 *
 * <p>It never falls, so it keeps every order: of two scores the higher one never gets the lower
 * chance. Between two points it is a straight line, beyond the outermost it is flat.
 *
 * @param points its corners, at least one, with scores and chances in [0, 1] that never fall
 * @param judgements how many decided matches it was fitted to
 * @param errorBefore the expected calibration error of the scores as they were, in [0, 1]
 * @param errorAfter the same of the chances, on judgements that they were not fitted to
 */
public record Recalibration(
    List<Point> points, int judgements, double errorBefore, double errorAfter) {
  /** A corner of the map. */
  public record Point(double score, double chance) {
    public Point {
      if (!(score >= 0 && score <= 1 && chance >= 0 && chance <= 1))
        throw new BadInput(
            "a recalibration maps scores in [0, 1] to chances in [0, 1], got %s to %s"
                .formatted(score, chance));
    }
  }

  public Recalibration {
    points = List.copyOf(points);
    if (points.isEmpty()) throw new BadInput("a recalibration needs at least one point");
    for (int i = 1; i < points.size(); i++)
      if (points.get(i).score() < points.get(i - 1).score()
          || points.get(i).chance() < points.get(i - 1).chance())
        throw new BadInput(
            "a recalibration must never fall, but point %d does: %s after %s"
                .formatted(i + 1, points.get(i), points.get(i - 1)));
  }

  /** Returns the chance that a match of a score is right, in [0, 1]. */
  public double of(double score) {
    Point before = points.getFirst();
    for (Point point : points) {
      if (score <= point.score()) return between(before, point, score);
      before = point;
    }
    return before.chance();
  }

  private static double between(Point before, Point after, double score) {
    double width = after.score() - before.score();
    if (width <= 0 || score >= after.score()) return after.chance();
    double way = (score - before.score()) / width;
    return before.chance() + way * (after.chance() - before.chance());
  }

  /**
   * Returns the least score, in steps of 0.01, whose chance reaches another; empty if none does.
   */
  public OptionalDouble reaching(double chance) {
    for (int step = 0; step <= 100; step++)
      if (of(step / 100.0) >= chance) return OptionalDouble.of(step / 100.0);
    return OptionalDouble.empty();
  }
}

package refrain.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The geometry of a row of bars in a box of 1000 by 100, drawn on the server.
 *
 * @param most the largest count, at the top of the box
 */
public record Bars(List<Bar> bars, long most) {
  /** A bar that is alone fills no wall. */
  public static final double WIDEST = 60;

  /** One bar; {@code y} is its top. */
  public record Bar(double x, double y, double width, double height, long count) {}

  /** Lays counts out with heights in proportion. */
  public static Bars of(List<Long> counts) {
    return of(counts, h -> h);
  }

  /** Lays counts out with heights in proportion to their square roots, so that few stay visible. */
  public static Bars rooted(List<Long> counts) {
    return of(counts, Math::sqrt);
  }

  private static Bars of(List<Long> counts, DoubleUnaryOperator scale) {
    long most = Math.max(1, counts.stream().mapToLong(Long::longValue).max().orElse(1));
    double step = 1000.0 / Math.max(1, counts.size());
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      double height =
          counts.get(i) == 0
              ? 0
              : Math.max(3, 100 * scale.applyAsDouble((double) counts.get(i) / most));
      bars.add(
          new Bar(
              round(i * step),
              round(100 - height),
              round(Math.min(WIDEST, step * 0.82)),
              round(height),
              counts.get(i)));
    }
    return new Bars(bars, most);
  }

  /** Rounds a place in a drawing to one decimal. */
  public static double round(double figure) {
    return Math.round(figure * 10) / 10.0;
  }
}

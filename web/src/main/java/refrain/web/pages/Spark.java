package refrain.web.pages;

import java.util.List;
import java.util.StringJoiner;

/**
 * A line of counts in a box of 200 by 40, small enough to stand in a row of text.
 *
 * @param line the path of the line
 * @param area the path of what lies under it
 * @param most the largest count
 */
public record Spark(String line, String area, long most) {
  /** Draws counts in their order, evenly spaced. */
  static Spark of(List<Long> counts) {
    List<Long> shown = counts.size() < 2 ? List.of(0L, 0L) : counts;
    long most = Math.max(1, shown.stream().mapToLong(Long::longValue).max().orElse(1));
    StringJoiner points = new StringJoiner(" L");
    for (int i = 0; i < shown.size(); i++)
      points.add(
          Bars.round(200.0 * i / (shown.size() - 1))
              + " "
              + Bars.round(38 - 36.0 * shown.get(i) / most));
    return new Spark("M" + points, "M0 40 L" + points + " L200 40 Z", most);
  }
}

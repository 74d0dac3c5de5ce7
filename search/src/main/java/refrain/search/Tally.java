package refrain.search;

import java.util.List;

/**
 * How many posts have the same values of some dimensions.
 *
 * @param values one for each dimension that was asked for, in that order; empty where unknown
 * @param posts 1 or more
 * @param best the highest score among them, in [0, 1]
 */
public record Tally(List<String> values, long posts, double best) {
  public Tally {
    values = List.copyOf(values);
  }
}

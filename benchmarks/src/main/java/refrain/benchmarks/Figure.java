package refrain.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * One measured value with its spread.
 *
 * @param name what was measured, on what
 * @param median the middle of the rounds' values; the upper of the two middle ones when even
 * @param least the smallest value of a round
 * @param most the largest
 * @param rounds how many values there are, at least 1
 */
record Figure(String name, String unit, double median, double least, double most, int rounds) {
  /** Sums up the values of some rounds. */
  static Figure of(String name, String unit, List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return new Figure(
        name,
        unit,
        sorted.get(sorted.size() / 2),
        sorted.getFirst(),
        sorted.getLast(),
        sorted.size());
  }

  /** Sums up what each round gives as a share of what it is compared with, in percent. */
  static Figure share(String name, List<Double> values, List<Double> peers) {
    List<Double> shares = new java.util.ArrayList<>();
    for (int i = 0; i < values.size(); i++) shares.add(100 * values.get(i) / peers.get(i));
    return of(name, "%", shares);
  }

  String line() {
    String spread =
        rounds == 1 ? "once" : "%s to %s, %d rounds".formatted(shown(least), shown(most), rounds);
    return "%-70s %12s %-8s (%s)".formatted(name, shown(median), unit, spread);
  }

  private static String shown(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%,.2f" : "%,.0f", value);
  }
}

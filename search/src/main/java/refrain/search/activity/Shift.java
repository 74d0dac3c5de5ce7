package refrain.search.activity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import refrain.search.AccountTraces.Trace;

/**
 * What most posts had in common before a silence, and what others had after it.
 *
 * @param before a language code or narrative id
 * @param beforePosts posts that had it, of {@code beforeOf}
 * @param after another language code or narrative id
 * @param afterPosts posts that had it, of {@code afterOf}
 */
public record Shift(
    String before, long beforePosts, int beforeOf, String after, long afterPosts, int afterOf) {
  /** Fewer posts say nothing about a habit. */
  static final int LEAST = 3;

  /** More than half of the posts of a side have to agree. */
  private static final double MOST = 0.5;

  /** Returns how the value that most posts have differs between two times, if it does. */
  static Optional<Shift> between(
      List<Trace> before, List<Trace> after, Function<Trace, Stream<String>> values) {
    Optional<Map.Entry<String, Long>> was = main(before, values);
    Optional<Map.Entry<String, Long>> is = main(after, values);
    if (was.isEmpty() || is.isEmpty() || was.get().getKey().equals(is.get().getKey()))
      return Optional.empty();
    return Optional.of(
        new Shift(
            was.get().getKey(),
            was.get().getValue(),
            before.size(),
            is.get().getKey(),
            is.get().getValue(),
            after.size()));
  }

  private static Optional<Map.Entry<String, Long>> main(
      List<Trace> posts, Function<Trace, Stream<String>> values) {
    Map<String, Long> counts = new TreeMap<>();
    posts.forEach(p -> values.apply(p).forEach(v -> counts.merge(v, 1L, Long::sum)));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(most -> most.getValue() >= LEAST && most.getValue() > MOST * posts.size());
  }
}

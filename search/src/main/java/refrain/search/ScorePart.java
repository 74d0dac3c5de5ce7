package refrain.search;

import java.util.List;

/**
 * One addend of a score on the log-odds scale: the score is {@code 1 / (1 + exp(-sum of
 * contributions))}.
 *
 * @param name a stable name among {@link #NAMES}
 * @param value the measured quantity, in its own unit; for {@code base} it is 1
 * @param contribution what it adds to the log-odds
 */
public record ScorePart(String name, double value, double contribution) {
  /** The names of all parts in the order in which they are shown. */
  public static final List<String> NAMES =
      List.of(
          "base",
          "lexical",
          "coverage",
          "characters",
          "rare",
          "translation",
          "length",
          "meaning",
          "context",
          "copied");
}

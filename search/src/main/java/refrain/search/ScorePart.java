package refrain.search;

/**
 * One addend of a score on the log-odds scale: the score is {@code 1 / (1 + exp(-sum of
 * contributions))}.
 *
 * @param name a stable name such as {@code lexical}, {@code meaning}, {@code wording}, {@code base}
 * @param value the measured quantity, in its own unit; for {@code base} it is 1
 * @param contribution what it adds to the log-odds
 */
public record ScorePart(String name, double value, double contribution) {}

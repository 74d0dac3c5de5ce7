package refrain.search.judged;

/**
 * A match that was decided: its score, and whether it was right.
 *
 * @param score in [0, 1]
 */
public record Outcome(double score, boolean right) {}

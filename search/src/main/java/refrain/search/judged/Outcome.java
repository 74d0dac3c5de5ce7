package refrain.search.judged;

/**
 * A match that was decided, a post and its copies being one: its score, and whether it was right.
 *
 * @param score in [0, 1]
 */
public record Outcome(double score, boolean right) {}

package refrain.search;

/**
 * How a text is matched.
 *
 * @param against what it is compared with
 * @param top most matches returned, 1 to 1,000
 * @param minScore least score returned, in [0, 1]
 * @param evidence whether spans and terms are computed; scores and tiers always are
 */
public record MatchOptions(Against against, int top, double minScore, boolean evidence) {
  /** What a text is compared with. */
  public enum Against {
    /** One match for each narrative, by its closest statement. */
    NARRATIVES,
    /** One match for each statement, in a narrative or not. */
    STATEMENTS
  }

  /** The three closest narratives, with evidence. */
  public static final MatchOptions DEFAULT = new MatchOptions(Against.NARRATIVES, 3, 0, true);

  public MatchOptions {
    if (top < 1 || top > 1000)
      throw new IllegalArgumentException("top must be 1 to 1000, got " + top);
    if (!(minScore >= 0 && minScore <= 1))
      throw new IllegalArgumentException("min_score must be in [0, 1], got " + minScore);
  }
}

package refrain.web.query;

/**
 * Whether the stored scores agree with the narratives and statements as they are now.
 *
 * @param share how much of the work is done, in [0, 1]
 */
public record Freshness(State state, double share) {
  /** Where the work stands. */
  public enum State {
    /** Every stored score is up to date. */
    CURRENT,
    /** Some scores are from before a change; they are being computed again. */
    WORKING,
    /** Some scores are from before a change, and computing them failed; the log says why. */
    FAILED
  }

  /** Every stored score is up to date. */
  public static final Freshness CURRENT = new Freshness(State.CURRENT, 1);
}

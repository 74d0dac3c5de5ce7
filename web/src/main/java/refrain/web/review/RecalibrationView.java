package refrain.web.review;

import java.util.List;

/**
 * Whether scores mean what they say, and what judgements propose instead.
 *
 * @param applied what is in force, in words; empty for nothing
 * @param missing why nothing is proposed, in words; empty when something is
 * @param errors the expected calibration error before and after, in words
 * @param worse that it would make matters worse, in words; empty when it would not
 * @param bins of the scores as computed
 * @param counts how many posts pass 0.5, before and after, by narrative
 */
public record RecalibrationView(
    String applied,
    String missing,
    String errors,
    String worse,
    List<Bin> bins,
    List<Count> counts) {
  /** Decided matches of similar scores: the mean score, the share that is right, the new chance. */
  public record Bin(
      String range, String decided, String mean, String right, String interval, String chance) {}

  /** Posts of a narrative at or above 0.5. */
  public record Count(String narrative, String before, String after) {}
}

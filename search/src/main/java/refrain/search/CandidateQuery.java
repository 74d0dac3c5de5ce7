package refrain.search;

import java.util.Set;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;

/**
 * A question for the matches of a narrative whose stored scores are nearest to a given one.
 *
 * @param near the score that is looked around, in [0, 1]
 * @param filter which posts are considered, with the least score
 * @param maxScore the highest score, inclusive, in [0, 1]
 * @param among only these posts are considered; an empty set lets every post pass
 * @param most how many are wanted at most, 1 or more
 */
public record CandidateQuery(
    NarrativeId narrative,
    double near,
    Filter filter,
    double maxScore,
    Set<PostId> among,
    int most) {
  public CandidateQuery {
    if (!(near >= 0 && near <= 1) || !(maxScore >= 0 && maxScore <= 1))
      throw new IllegalArgumentException(
          "scores must be in [0, 1], got %s and %s".formatted(near, maxScore));
    if (most < 1) throw new IllegalArgumentException("most must be 1 or more, got " + most);
    among = Set.copyOf(among);
  }
}

package refrain.search;

import java.util.Optional;
import java.util.OptionalDouble;
import refrain.corpora.NarrativeId;
import refrain.corpora.StatementId;

/**
 * How closely one post retells a narrative, by the statement it is closest to.
 *
 * @param narrative the narrative; empty when the post was matched with single statements
 * @param statement the closest statement
 * @param score in [0, 1], higher is closer; calibrated: among matches scored 0.8 about 80 % are
 *     right
 * @param rarity the share of the collection's posts that score at least as high for the same
 *     narrative, in [0, 1]; empty when it was not asked for or there is no collection
 */
public record Match(
    Optional<NarrativeId> narrative,
    StatementId statement,
    double score,
    Tier tier,
    Evidence evidence,
    OptionalDouble rarity) {
  public Match {
    if (!(score >= 0 && score <= 1))
      throw new IllegalArgumentException("score must be in [0, 1], got " + score);
  }
}

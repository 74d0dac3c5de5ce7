package refrain.web.json;

import org.jspecify.annotations.Nullable;
import refrain.corpora.NarrativeId;
import refrain.search.Match;

/**
 * How closely a text retells a narrative.
 *
 * @param narrative absent when the text was matched with single statements
 * @param statement the closest statement
 * @param rarity the share of the collection's posts that score at least as high
 * @param evidence absent when it was not asked for
 */
public record MatchJson(
    @Nullable String narrative,
    String statement,
    double score,
    String tier,
    @Nullable Double rarity,
    @Nullable EvidenceJson evidence) {
  /** Returns the shape of a match, with or without its evidence. */
  public static MatchJson of(Match match, boolean evidence) {
    return new MatchJson(
        match.narrative().map(NarrativeId::value).orElse(null),
        match.statement().value(),
        Json.round(match.score()),
        match.tier().label(),
        match.rarity().isPresent() ? Json.round(match.rarity().getAsDouble()) : null,
        evidence ? EvidenceJson.of(match.evidence()) : null);
  }
}

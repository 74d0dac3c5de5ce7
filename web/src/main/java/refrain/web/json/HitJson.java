package refrain.web.json;

import org.jspecify.annotations.Nullable;
import refrain.search.Copies;
import refrain.search.PostHit;

/**
 * One ranked post.
 *
 * @param score what it was ranked by
 * @param match its closest narrative, or the one asked for; absent when nothing is close
 * @param evidence for a text or a post that was asked for, why this post is close to it
 * @param copies how often it was copied; absent when it was not
 */
public record HitJson(
    PostJson post,
    double score,
    @Nullable MatchJson match,
    @Nullable EvidenceJson evidence,
    @Nullable Copies copies) {
  /** Returns the shape of a hit. */
  public static HitJson of(PostHit hit, boolean evidence) {
    return new HitJson(
        PostJson.of(hit.post()),
        Json.round(hit.score()),
        hit.match().map(m -> MatchJson.of(m, evidence)).orElse(null),
        evidence ? hit.shown().map(EvidenceJson::of).orElse(null) : null,
        hit.copies().posts() > 0 ? hit.copies() : null);
  }
}

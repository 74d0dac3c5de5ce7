package refrain.search;

import java.util.Optional;
import refrain.corpora.Post;

/**
 * One post of a page.
 *
 * @param match how it matches the subject (for {@link Subject.Everything} and {@link
 *     Subject.OfText}: its strongest narrative); empty when nothing is close
 * @param score what it was ranked by, in [0, 1]: for a narrative or statement the match's score,
 *     for a text or post how close the two texts are
 * @param shown for a text or post subject, the evidence of that closeness
 * @param copies the duplicates of the post
 */
public record PostHit(
    Post post, double score, Optional<Match> match, Optional<Evidence> shown, Copies copies) {
  /** A hit without duplicates. */
  public PostHit(Post post, double score, Optional<Match> match, Optional<Evidence> shown) {
    this(post, score, match, shown, Copies.NONE);
  }
}

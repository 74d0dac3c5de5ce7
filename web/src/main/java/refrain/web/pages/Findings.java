package refrain.web.pages;

import java.util.List;
import java.util.Optional;

/**
 * What the posts at a threshold show of a narrative.
 *
 * @param threshold the score from which a post counts here
 * @param count how many posts reach it
 * @param statement the earliest statement that is held and dated
 * @param post the earliest post that is held, dated and reaches the threshold
 * @param order which of the two came first, in words; empty when one is missing
 * @param heat posts by platform, language and month or year; without rows when there are none
 * @param accounts those with most posts, with their closest
 * @param near posts that fell just under the threshold, closest first
 */
public record Findings(
    String threshold,
    String count,
    Optional<First> statement,
    Optional<First> post,
    String order,
    Heat heat,
    List<Poster> accounts,
    List<HitCard> near) {
  /** Who said it first among what is held. */
  public record First(String who, String date, String href) {}

  /** An account and its posts. */
  public record Poster(
      String platform,
      String label,
      String href,
      long posts,
      String postsHref,
      String best,
      long share) {}
}

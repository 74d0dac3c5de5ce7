package refrain.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of ranked posts.
 *
 * @param total posts that match, over all pages, copies included
 * @param facets for {@code platform}, {@code lang}, {@code account}, {@code collection}, {@code
 *     narrative}: the most frequent values first, at most 20 each; empty when not asked for
 * @param timeline days, weeks, months or years, whichever gives at most 120 buckets, without gaps;
 *     empty when not asked for
 * @param next the cursor of the page after this one; empty on the last
 */
public record PostPage(
    List<PostHit> hits,
    long total,
    Map<String, List<FacetCount>> facets,
    List<TimeBucket> timeline,
    Optional<String> next) {
  public PostPage {
    hits = List.copyOf(hits);
    timeline = List.copyOf(timeline);
  }
}

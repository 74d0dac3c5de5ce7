package refrain.search;

import java.util.List;
import java.util.Map;
import refrain.corpora.NarrativeId;

/**
 * What the collection holds for one narrative.
 *
 * @param posts posts that score at least {@link SearchEngine#SHOWN}
 * @param byLanguage of these, by language code
 * @param timeline of these, by month, without gaps over the whole collection's time
 * @param distribution how many posts score in each of 20 equal bins of [0, 1]; posts too far to
 *     have been scored count in the first
 */
public record NarrativeOverview(
    NarrativeId narrative,
    long posts,
    Map<String, Long> byLanguage,
    List<TimeBucket> timeline,
    List<Long> distribution) {
  public NarrativeOverview {
    timeline = List.copyOf(timeline);
    distribution = List.copyOf(distribution);
  }
}

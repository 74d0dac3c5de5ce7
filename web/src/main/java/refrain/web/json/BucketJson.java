package refrain.web.json;

import java.time.LocalDate;
import java.util.List;
import refrain.search.TimeBucket;

/** How many posts fall on the UTC days {@code [from, to)}. */
public record BucketJson(LocalDate from, LocalDate to, long count) {
  /** Returns the shapes of a timeline. */
  public static List<BucketJson> of(List<TimeBucket> timeline) {
    return timeline.stream().map(b -> new BucketJson(b.from(), b.to(), b.count())).toList();
  }
}

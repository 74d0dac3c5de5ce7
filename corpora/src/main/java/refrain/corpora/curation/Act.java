package refrain.corpora.curation;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person did at once: one decision, or several that belong together, such as the merge of
 * two narratives.
 *
 * @param id names it, unique in a journal
 * @param at when its first entry was made
 * @param why the reason that the person gave
 * @param size how many entries it has
 * @param counts how many entries there are of each change, by the change's name
 */
public record Act(
    String id, Instant at, String by, @Nullable String why, int size, Map<String, Integer> counts) {
  public Act {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /** Returns whether it only tells of imports and removals: facts, which cannot be undone. */
  public boolean reports() {
    return Set.of("imported", "forgot").containsAll(counts.keySet());
  }
}

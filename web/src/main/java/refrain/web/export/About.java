package refrain.web.export;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import refrain.web.cite.Snapshot;
import refrain.web.json.Json;
import refrain.web.query.Holdings;
import refrain.web.query.Params;

/**
 * What every file says of itself.
 *
 * @param what what its records are
 * @param filters what was asked for, by parameter
 * @param method how scores are computed
 * @param scores what a score, a tier and a rarity mean
 * @param snapshot the written {@link Snapshot}
 * @param limit what was left out, if the file has a cap; empty when it has none
 */
public record About(
    String note,
    String what,
    Instant exportedAt,
    Map<String, String> filters,
    String method,
    String scores,
    String snapshot,
    String limit) {
  /** What the scores of a file mean, in one line. */
  static final String SCORES =
      "score: calibrated closeness of post and statement in [0, 1]; tier: verbatim, near-verbatim, paraphrase or same-topic, by the aligned wording; rarity: share of all stored posts that score at least as high for the narrative";

  public About {
    filters = new TreeMap<>(filters);
  }

  /** Describes a file made now. */
  public static About of(Holdings holdings, String what, Params params, String limit) {
    Map<String, String> filters = new TreeMap<>();
    params
        .pairs()
        .forEach(pair -> filters.merge(pair.getKey(), pair.getValue(), (x, y) -> x + " | " + y));
    return new About(
        Json.NOTE,
        what,
        Instant.now(),
        filters,
        holdings.engine().method(),
        SCORES,
        Snapshot.of(holdings).id(),
        limit);
  }

  /** Returns the filters in one line. */
  String asked() {
    return filters.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining("; "));
  }
}

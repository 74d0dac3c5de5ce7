package refrain.web.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import refrain.corpora.curation.Act;
import refrain.corpora.curation.History;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;
import refrain.web.query.Values;

/**
 * Which acts of the journal are asked for, the latest first.
 *
 * @param by the name of a person
 * @param kind what was changed, one of {@link #KINDS}
 * @param day the first instant of a day in UTC
 * @param from how many acts that pass are left out
 */
record ActFilter(Optional<String> by, Optional<String> kind, Optional<Instant> day, int from) {
  /** Acts on a page. */
  static final int SIZE = 50;

  /** What may be changed, and the changes that do. */
  static final Map<String, Set<String>> KINDS = kinds();

  private static Map<String, Set<String>> kinds() {
    Map<String, Set<String>> kinds = new LinkedHashMap<>();
    kinds.put("narrative", Set.of("put-narrative", "retire-narrative"));
    kinds.put("statement", Set.of("put-statement", "retire-statement"));
    kinds.put("translation", Set.of("link-translation", "unlink-translation"));
    kinds.put("judgement", Set.of("judge", "withdraw-judgement"));
    kinds.put("recalibration", Set.of("recalibrate", "withdraw-recalibration"));
    kinds.put("import", Set.of("imported"));
    kinds.put("removal", Set.of("forgot"));
    return kinds;
  }

  /**
   * Reads a filter.
   *
   * @throws refrain.web.query.BadParameter if a name is unknown or a value is wrong
   */
  static ActFilter read(Params params) {
    PostQueries.refuseUnknown(params, Set.of("by", "kind", "day", "from"));
    return new ActFilter(
        params.one("by"),
        Values.choice(params, "kind", KINDS.keySet()),
        Values.time(params, "day").map(t -> t.truncatedTo(ChronoUnit.DAYS)),
        Values.whole(params, "from", 0, 10_000_000, 0));
  }

  /** Returns the acts of the page and, if there are more, the first of the next page. */
  List<Act> of(History history) {
    return history.latest(this::passes, from, SIZE + 1);
  }

  private boolean passes(Act act) {
    return by.map(act.by()::equals).orElse(true)
        && kind.map(
                k ->
                    act.counts().keySet().stream()
                        .anyMatch(KINDS.getOrDefault(k, Set.of())::contains))
            .orElse(true)
        && day.map(d -> act.at().truncatedTo(ChronoUnit.DAYS).equals(d)).orElse(true);
  }
}

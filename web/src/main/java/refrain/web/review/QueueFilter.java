package refrain.web.review;

import java.util.Optional;
import java.util.Set;
import refrain.corpora.NarrativeId;
import refrain.search.Filter;
import refrain.web.query.BadParameter;
import refrain.web.query.Holdings;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;
import refrain.web.query.Values;

/**
 * Which matches are asked for.
 *
 * @param narrative empty for every narrative that is not retired
 * @param posts which posts are considered, with the least score
 * @param maxScore the highest score, inclusive
 */
record QueueFilter(
    Optional<NarrativeId> narrative, Filter posts, double maxScore, QueueState state) {
  /** The parameters that it is read from. */
  static final Set<String> NAMES =
      Set.of("narrative", "lang", "platform", "account", "min_score", "max_score", "state");

  private static final Set<String> LANGUAGES = Set.of("en", "zh", "other");

  /** Below this a match is hardly ever right, and nobody's time is spent on it unasked. */
  private static final double LEAST = 0.3;

  /**
   * Reads a filter.
   *
   * @throws BadParameter if a value is wrong
   * @throws refrain.web.query.NotFound if there is no such narrative
   */
  static QueueFilter read(Params params, Holdings holdings) {
    QueueState state =
        QueueState.of(Values.choice(params, "state", QueueState.LABELS).orElse("undecided"));
    double least = Values.share(params, "min_score", state == QueueState.UNDECIDED ? LEAST : 0);
    double most = Values.share(params, "max_score", 1);
    if (least > most)
      throw new BadParameter(
          "max_score", params.one("max_score").orElse(""), "at least min_score, which is " + least);
    return new QueueFilter(
        params.one("narrative").map(id -> holdings.narrative(id).id()),
        posts(params, least),
        most,
        state);
  }

  private static Filter posts(Params params, double least) {
    return new Filter(
        params.all("platform"),
        Values.choices(params, "lang", LANGUAGES),
        params.all("account"),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        least);
  }

  /**
   * Reads a filter and refuses every other parameter.
   *
   * @throws BadParameter if there is one
   */
  static QueueFilter strict(Params params, Set<String> also, Holdings holdings) {
    Set<String> known = new java.util.HashSet<>(NAMES);
    known.addAll(also);
    PostQueries.refuseUnknown(params, known);
    return read(params, holdings);
  }
}

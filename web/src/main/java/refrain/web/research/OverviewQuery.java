package refrain.web.research;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import refrain.search.Filter;
import refrain.search.SearchEngine;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;
import refrain.web.query.Values;

/**
 * What the overview is asked for.
 *
 * @param filter which posts are counted; its least score is the threshold
 * @param order {@code posts}, {@code name}, or the key of a column to sort the rows by
 * @param most columns at most
 */
record OverviewQuery(By by, Filter filter, String order, int most) {
  private static final int COLUMNS = 24;
  private static final Set<String> FILTERS =
      Set.of("platform", "lang", "account", "collection", "from", "to", "min_score");
  private static final Set<String> OWN = Set.of("by", "order", "most");

  /** What the columns are. */
  enum By {
    PLATFORM,
    ACCOUNT,
    LANG,
    OUTLET;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads the query.
   *
   * @throws refrain.web.query.BadParameter if a name is unknown or a value is wrong
   */
  static OverviewQuery read(Params params, PostQueries queries) {
    Set<String> known = new TreeSet<>(FILTERS);
    known.addAll(OWN);
    PostQueries.refuseUnknown(params, known);
    Params filters = params.without("by", "order", "most");
    if (!filters.names().contains("min_score"))
      filters = filters.with("min_score", Double.toString(SearchEngine.SHOWN));
    Optional<String> by =
        Values.choice(params, "by", Set.of("platform", "account", "lang", "outlet"));
    return new OverviewQuery(
        By.valueOf(by.orElse("platform").toUpperCase(Locale.ROOT)),
        queries.read(filters, 1).filter(),
        params.one("order").orElse("posts"),
        Values.whole(params, "most", 1, 200, COLUMNS));
  }
}

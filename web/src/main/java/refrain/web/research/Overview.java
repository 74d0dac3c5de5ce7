package refrain.web.research;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import refrain.corpora.Narrative;
import refrain.corpora.Statement;
import refrain.search.Dimension;
import refrain.search.Tally;
import refrain.web.json.Json;
import refrain.web.query.Holdings;

/** Counts every narrative by platforms, accounts, languages or outlets. */
final class Overview {
  private static final Comparator<OverviewJson.Column> MOST =
      Comparator.comparingLong(OverviewJson.Column::total)
          .reversed()
          .thenComparing(OverviewJson.Column::key);

  private final Holdings holdings;
  private final OverviewQuery query;
  private final Map<String, List<String>> keys = new ConcurrentHashMap<>();

  Overview(Holdings holdings, OverviewQuery query) {
    this.holdings = holdings;
    this.query = query;
  }

  /** What was counted for one narrative. */
  private record Counted(Narrative narrative, long total, Map<String, Long> cells) {}

  OverviewJson table() {
    List<Counted> counted =
        holdings.corpus().narratives().parallelStream().map(this::count).toList();
    Map<String, Long> totals = new TreeMap<>();
    counted.forEach(c -> c.cells().forEach((key, n) -> totals.merge(key, n, Long::sum)));
    List<OverviewJson.Column> columns =
        totals.entrySet().stream().map(e -> column(e.getKey(), e.getValue())).sorted(MOST).toList();
    List<OverviewJson.Column> shown = columns.subList(0, Math.min(query.most(), columns.size()));
    boolean statements = query.by() == OverviewQuery.By.OUTLET;
    return new OverviewJson(
        Json.NOTE,
        query.by().label(),
        statements ? "statements" : "posts",
        query.filter().minScore(),
        shown,
        columns.size() - shown.size(),
        counted.stream().sorted(order()).map(c -> row(c, shown)).toList());
  }

  private Comparator<Counted> order() {
    Comparator<Counted> most = Comparator.comparingLong(Counted::total).reversed();
    return switch (query.order()) {
      case "posts" -> most.thenComparing(c -> c.narrative().id());
      case "name" -> Comparator.comparing(c -> c.narrative().id());
      default ->
          Comparator.comparingLong((Counted c) -> c.cells().getOrDefault(query.order(), 0L))
              .reversed()
              .thenComparing(most)
              .thenComparing(c -> c.narrative().id());
    };
  }

  private static OverviewJson.Row row(Counted c, List<OverviewJson.Column> columns) {
    return new OverviewJson.Row(
        c.narrative().id().value(),
        c.narrative().title(),
        c.total(),
        columns.stream().map(column -> c.cells().getOrDefault(column.key(), 0L)).toList());
  }

  private OverviewJson.Column column(String key, long total) {
    List<String> values = keys.getOrDefault(key, List.of(key));
    return new OverviewJson.Column(
        key, values.size() > 1 ? values.getFirst() : "", values.getLast(), total);
  }

  private Counted count(Narrative narrative) {
    return query.by() == OverviewQuery.By.OUTLET ? said(narrative) : posted(narrative);
  }

  private Counted said(Narrative narrative) {
    List<Statement> statements = holdings.corpus().statements(narrative.id());
    Map<String, Long> cells = new LinkedHashMap<>();
    statements.forEach(s -> cells.merge(key(List.of(s.outlet().name())), 1L, Long::sum));
    return new Counted(narrative, statements.size(), cells);
  }

  private Counted posted(Narrative narrative) {
    List<Tally> tallies =
        holdings.engine().tally(narrative.id(), query.filter(), dimensions(query.by()));
    Map<String, Long> cells = new LinkedHashMap<>();
    tallies.forEach(tally -> cells.put(key(tally.values()), tally.posts()));
    return new Counted(narrative, total(narrative, tallies), cells);
  }

  /** A post in two languages stands in two cells and counts once in the total. */
  private long total(Narrative narrative, List<Tally> tallies) {
    List<Tally> whole =
        query.by() == OverviewQuery.By.LANG
            ? holdings.engine().tally(narrative.id(), query.filter(), List.of())
            : tallies;
    return whole.stream().mapToLong(Tally::posts).sum();
  }

  private static List<Dimension> dimensions(OverviewQuery.By by) {
    return switch (by) {
      case PLATFORM -> List.of(Dimension.PLATFORM);
      case LANG -> List.of(Dimension.LANGUAGE);
      case ACCOUNT -> List.of(Dimension.PLATFORM, Dimension.ACCOUNT);
      case OUTLET -> throw new IllegalArgumentException("posts have no outlet");
    };
  }

  private String key(List<String> values) {
    String key = String.join(":", values);
    keys.putIfAbsent(key, values);
    return key;
  }
}

package refrain.web.research;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import refrain.corpora.NarrativeId;
import refrain.web.pages.Cards;
import refrain.web.pages.Heat;
import refrain.web.pages.Texts;
import refrain.web.pages.Visible;
import refrain.web.query.Params;

/** Lays the overview out. */
final class OverviewPage {
  private static final String PATH = "/overview";
  private static final List<String> THRESHOLDS = List.of("0.3", "0.5", "0.7", "0.9");
  private static final int MOST_COLUMNS = 200;
  private static final int FLAT_COLUMNS = 8;
  private static final int FLAT_NAME = 14;

  private final Texts t;
  private final Params params;
  private final OverviewQuery query;
  private final OverviewJson table;

  OverviewPage(Texts t, Params params, OverviewQuery query, OverviewJson table) {
    this.t = t;
    this.params = params;
    this.query = query;
    this.table = table;
  }

  OverviewView view() {
    boolean posts = table.counts().equals("posts");
    return new OverviewView(
        Stream.of(OverviewQuery.By.values()).map(this::dimension).toList(),
        posts ? THRESHOLDS.stream().map(this::threshold).toList() : List.of(),
        t.of("overview.counts." + table.by(), t.score(table.minScore())),
        heat(),
        table.columns().size() > FLAT_COLUMNS
            || table.columns().stream().anyMatch(c -> c.value().length() > FLAT_NAME),
        table.rows().isEmpty() || table.columns().isEmpty(),
        table.hidden() == 0 ? "" : t.of("overview.hidden", table.hidden()),
        params.with("most", Integer.toString(MOST_COLUMNS)).on(PATH),
        params.one("from").orElse(""),
        params.one("to").orElse(""),
        params.without("from", "to").pairs());
  }

  private OverviewView.Choice dimension(OverviewQuery.By by) {
    return new OverviewView.Choice(
        t.of("overview.by." + by.label()),
        by == query.by(),
        params.without("order", "most").with("by", by.label()).on(PATH));
  }

  private OverviewView.Choice threshold(String score) {
    return new OverviewView.Choice(
        "≥ " + score,
        Double.parseDouble(score) == query.filter().minScore(),
        params.with("min_score", score).on(PATH));
  }

  private Heat heat() {
    long most =
        table.rows().stream()
            .flatMap(row -> row.cells().stream())
            .mapToLong(Long::longValue)
            .max()
            .orElse(1);
    List<Heat.Head> heads = new ArrayList<>();
    for (OverviewJson.Column column : table.columns())
      heads.add(
          new Heat.Head(
              name(column),
              params.with("order", column.key()).on(PATH),
              column.key().equals(query.order())));
    return new Heat(
        t.of("facet.narrative"), heads, table.rows().stream().map(row -> row(row, most)).toList());
  }

  private Heat.Row row(OverviewJson.Row row, long most) {
    List<Heat.Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      long count = row.cells().get(i);
      OverviewJson.Column column = table.columns().get(i);
      cells.add(
          new Heat.Cell(
              count == 0 ? "" : t.number(count),
              Heat.level(count, most),
              count == 0 ? "" : href(row, column),
              t.of("overview.cell." + table.counts(), count, t.in(row.title()), name(column))));
    }
    Heat.Head head =
        new Heat.Head(t.in(row.title()), Cards.href(new NarrativeId(row.narrative())), false);
    return new Heat.Row(head, t.number(row.total()), cells);
  }

  private String name(OverviewJson.Column column) {
    if (column.value().isEmpty()) return t.of("overview.unknown");
    return switch (query.by()) {
      case LANG -> t.language(column.value());
      case PLATFORM -> t.platform(column.value());
      case ACCOUNT, OUTLET -> Visible.of(column.value());
    };
  }

  /** Returns the posts of a cell, or for an outlet its statements on the narrative's page. */
  private String href(OverviewJson.Row row, OverviewJson.Column column) {
    if (query.by() == OverviewQuery.By.OUTLET)
      return Cards.href(new NarrativeId(row.narrative())) + "#statements";
    if (column.value().isEmpty()) return "";
    Params posts =
        params
            .without("by", "order", "most", "min_score")
            .with("narrative", row.narrative())
            .with("min_score", score());
    posts = posts.with(query.by().label(), column.value());
    if (!column.platform().isEmpty()) posts = posts.with("platform", column.platform());
    return posts.on("/posts");
  }

  private String score() {
    return String.format(Locale.ROOT, "%s", query.filter().minScore());
  }

  /** Returns the address of a file of the same table. */
  static String file(Params params, String suffix) {
    return params.on(PATH + suffix);
  }
}

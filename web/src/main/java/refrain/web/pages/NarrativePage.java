package refrain.web.pages;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import refrain.corpora.Narrative;
import refrain.corpora.Statement;
import refrain.search.NarrativeOverview;
import refrain.search.PostPage;
import refrain.search.TimeBucket;
import refrain.web.query.Holdings;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;

/** Lays a narrative's page out. */
final class NarrativePage {
  private static final int HITS = 10;

  private final Texts t;
  private final Holdings holdings;
  private final Narrative narrative;
  private final NarrativeOverview overview;
  private final List<Statement> statements;
  private final Params params;
  private final double threshold;

  /**
   * @param threshold the score from which posts count in what is found
   */
  NarrativePage(
      Texts t,
      Holdings holdings,
      Narrative narrative,
      NarrativeOverview overview,
      double threshold) {
    this.t = t;
    this.holdings = holdings;
    this.narrative = narrative;
    this.overview = overview;
    this.threshold = threshold;
    this.statements = holdings.corpus().statements(narrative.id());
    this.params = PostQueries.params("narrative=" + Params.encode(narrative.id().value()));
  }

  NarrativeView view(PostQueries queries) {
    Cards cards = new Cards(t, holdings.corpus());
    PostPage page = holdings.engine().search(queries.read(params.with("counts", "false"), HITS));
    List<NarrativeView.Month> months = months();
    return new NarrativeView(
        narrative.id().value(),
        t.in(narrative.title()),
        t.in(narrative.summary()),
        t.number(overview.posts()),
        DeskView.languages(t, overview),
        statements.size(),
        months,
        months.isEmpty() ? "" : months.getFirst().label(),
        months.isEmpty() ? "" : months.getLast().label(),
        Bars.rooted(overview.distribution()),
        bins(),
        outlets(cards),
        page.hits().stream().map(cards::hit).toList(),
        params.on("/posts"),
        page.next().isPresent(),
        new NarrativeFindings(t, holdings, narrative, threshold).find());
  }

  private List<NarrativeView.Month> months() {
    List<TimeBucket> axis = axis();
    Bars bars = Bars.of(axis.stream().map(TimeBucket::count).toList());
    List<NarrativeView.Month> months = new ArrayList<>();
    for (int i = 0; i < axis.size(); i++) months.add(month(axis.get(i), bars.bars().get(i)));
    return months;
  }

  private NarrativeView.Month month(TimeBucket bucket, Bars.Bar bar) {
    List<Statement> said = statements.stream().filter(s -> within(s, bucket)).toList();
    List<NarrativeView.Dot> dots = new ArrayList<>();
    for (int i = 0; i < Math.min(5, said.size()); i++)
      dots.add(
          new NarrativeView.Dot(
              Bars.round(bar.x() + bar.width() / 2),
              36 - 8.0 * i,
              Script.tag(said.get(i).text(), said.get(i).lang())));
    return new NarrativeView.Month(
        Timeline.label(t, bucket),
        bar,
        t.number(bucket.count()),
        said.size(),
        dots,
        params
            .with("from", bucket.from().toString())
            .with("to", bucket.to().toString())
            .on("/posts"));
  }

  /** Returns months from the first post or statement to the last, with the posts of each. */
  private List<TimeBucket> axis() {
    Map<LocalDate, Long> counts = new java.util.TreeMap<>();
    overview
        .timeline()
        .forEach(b -> counts.merge(b.from().withDayOfMonth(1), b.count(), Long::sum));
    statements.stream()
        .filter(s -> s.publishedAt() != null)
        .forEach(s -> counts.merge(day(s).withDayOfMonth(1), 0L, Long::sum));
    List<LocalDate> known = List.copyOf(counts.keySet());
    List<TimeBucket> axis = new ArrayList<>();
    if (known.isEmpty()) return axis;
    for (LocalDate m = known.getFirst(); !m.isAfter(known.getLast()); m = m.plusMonths(1))
      axis.add(new TimeBucket(m, m.plusMonths(1), counts.getOrDefault(m, 0L)));
    return axis;
  }

  private static boolean within(Statement s, TimeBucket bucket) {
    return s.publishedAt() != null
        && !day(s).isBefore(bucket.from())
        && day(s).isBefore(bucket.to());
  }

  private static LocalDate day(Statement s) {
    return LocalDate.ofInstant(Objects.requireNonNull(s.publishedAt()), ZoneOffset.UTC);
  }

  private List<NarrativeView.Bin> bins() {
    List<NarrativeView.Bin> bins = new ArrayList<>();
    double width = 1.0 / Math.max(1, overview.distribution().size());
    for (int i = 0; i < overview.distribution().size(); i++)
      bins.add(
          new NarrativeView.Bin(
              String.format(Locale.ROOT, "%.2f–%.2f", i * width, (i + 1) * width),
              t.number(overview.distribution().get(i)),
              i * width >= threshold - 1e-9));
    return bins;
  }

  private List<NarrativeView.Outlet> outlets(Cards cards) {
    Map<String, List<Statement>> byOutlet = new LinkedHashMap<>();
    statements.stream()
        .sorted(
            Comparator.comparing(
                Statement::publishedAt, Comparator.nullsLast(Comparator.naturalOrder())))
        .forEach(
            s ->
                byOutlet
                    .computeIfAbsent(Visible.of(s.outlet().name()), o -> new ArrayList<>())
                    .add(s));
    return byOutlet.entrySet().stream()
        .map(
            e ->
                new NarrativeView.Outlet(
                    e.getKey(),
                    t.of("outlet." + e.getValue().getFirst().outlet().kind().label()),
                    e.getValue().stream().map(s -> cards.statement(s, Cards.UNMARKED)).toList()))
        .toList();
  }
}

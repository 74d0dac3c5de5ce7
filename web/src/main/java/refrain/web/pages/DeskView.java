package refrain.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import refrain.corpora.Narrative;
import refrain.search.NarrativeOverview;
import refrain.search.TimeBucket;
import refrain.web.query.Holdings;
import refrain.web.saved.SavedSearches;

/**
 * The first page: every narrative with what the collection holds for it.
 *
 * @param posts posts in the collection, as shown
 * @param searches what people kept, in the order of their names
 * @param empty whether the collection has no post yet
 */
public record DeskView(
    List<Row> rows,
    String posts,
    String statements,
    boolean empty,
    String span,
    List<Saved> searches) {
  /** A search that somebody kept; {@code shown} is its name with hidden characters visible. */
  public record Saved(String name, String shown, String href, String by, String date) {}

  /** One narrative; the one with most posts comes first. */
  public record Row(
      String href,
      String title,
      String summary,
      long count,
      String posts,
      List<Share> languages,
      Spark spark,
      String sparkLabel,
      int statements) {}

  /** How many of the posts are in one language. */
  public record Share(String code, String name, String count) {}

  static DeskView of(Texts t, Holdings holdings) {
    List<Row> rows = new ArrayList<>();
    String span = "";
    for (NarrativeOverview overview : holdings.engine().narratives()) {
      holdings
          .corpus()
          .narrative(overview.narrative())
          .ifPresent(n -> rows.add(row(t, holdings, n, overview)));
      if (!overview.timeline().isEmpty()) span = span(t, overview.timeline());
    }
    rows.sort(Comparator.comparingLong(Row::count).reversed());
    long posts = holdings.engine().posts();
    return new DeskView(
        rows,
        t.number(posts),
        t.number(holdings.corpus().statements().size()),
        posts == 0,
        span,
        searches(t, holdings));
  }

  private static List<Saved> searches(Texts t, Holdings holdings) {
    return new SavedSearches(holdings)
        .all().stream()
            .map(
                s ->
                    new Saved(
                        s.name(),
                        Visible.of(s.name()),
                        s.address(),
                        Visible.of(s.by()),
                        t.date(s.at())))
            .toList();
  }

  private static String span(Texts t, List<TimeBucket> timeline) {
    return t.month(timeline.getFirst().from()) + " – " + t.month(timeline.getLast().from());
  }

  private static Row row(
      Texts t, Holdings holdings, Narrative narrative, NarrativeOverview overview) {
    Spark spark = Spark.of(overview.timeline().stream().map(TimeBucket::count).toList());
    return new Row(
        Cards.href(narrative.id()),
        t.in(narrative.title()),
        t.in(narrative.summary()),
        overview.posts(),
        t.number(overview.posts()),
        languages(t, overview),
        spark,
        t.of("desk.spark", t.number(overview.posts()), t.number(spark.most())),
        holdings.corpus().statements(narrative.id()).size());
  }

  static List<Share> languages(Texts t, NarrativeOverview overview) {
    return overview.byLanguage().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(e -> new Share(e.getKey(), t.language(e.getKey()), t.number(e.getValue())))
        .toList();
  }
}

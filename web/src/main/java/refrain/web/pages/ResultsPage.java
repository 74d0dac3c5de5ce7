package refrain.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.search.FacetCount;
import refrain.search.PostHit;
import refrain.search.PostPage;
import refrain.search.PostQuery;
import refrain.search.Sort;
import refrain.search.Subject;
import refrain.search.TimeBucket;
import refrain.web.pages.ResultsView.Choice;
import refrain.web.pages.ResultsView.Facet;
import refrain.web.pages.ResultsView.Value;
import refrain.web.query.Holdings;
import refrain.web.query.Params;

/** Lays a page of posts out for one query string. */
final class ResultsPage {
  private static final String PATH = "/posts";

  /** Under this score nothing but single words is shared, as a rule; chosen by eye. */
  private static final double FAINT = 0.1;

  private static final List<String> FACETS =
      List.of("narrative", "platform", "lang", "account", "collection");
  private static final Set<String> NOT_CHIPS =
      Set.of(
          "q",
          "statement",
          "like",
          "copies",
          "sort",
          "size",
          "cursor",
          "counts",
          "evidence",
          "collapse");

  private final Texts t;
  private final Holdings holdings;
  private final Params params;
  private final PostQuery query;
  private final Optional<BriefText> brief;

  ResultsPage(Texts t, Holdings holdings, Params params, PostQuery query) {
    this.t = t;
    this.holdings = holdings;
    this.params = params.without("cursor");
    this.query = query;
    brief =
        query.subject() instanceof Subject.OfText text
            ? BriefText.of(text.text())
            : Optional.empty();
  }

  ResultsView view() {
    PostPage page = holdings.engine().search(query);
    Cards cards = new Cards(t, holdings.corpus());
    List<HitCard> hits = page.hits().stream().map(hit -> card(cards, hit)).toList();
    return new ResultsView(
        query.subject() instanceof Subject.OfText text ? text.text() : "",
        subject(),
        subjectHref(),
        statement(cards),
        like(cards),
        page.total(),
        sampled() && page.total() > 0,
        page.total() == 0,
        holdings.engine().posts() == 0,
        hits,
        faintFrom(page),
        brief.map(b -> brief(hits)),
        facets(page.facets()),
        Timeline.of(t, page.timeline(), params, PATH),
        undated(page),
        sorts(),
        scores(),
        chips(),
        copies(),
        params.one("from").map(ResultsPage::day).orElse(""),
        params.one("to").map(ResultsPage::day).orElse(""),
        params.without("from", "to").pairs(),
        page.next().map(cursor -> params.with("cursor", cursor).on(PATH)));
  }

  private String undated(PostPage page) {
    long left = page.total() - page.timeline().stream().mapToLong(TimeBucket::count).sum();
    return left > 0 ? t.of("results.undated", t.number(left), left) : "";
  }

  private HitCard card(Cards cards, PostHit hit) {
    HitCard card = cards.hit(hit);
    return brief
        .map(b -> card.unscored(b.isMentioned(hit.shown().orElse(Cards.UNMARKED))))
        .orElse(card);
  }

  /** Tells which posts of a page mention a name, and where those begin that do not. */
  private ResultsView.Brief brief(List<HitCard> hits) {
    int after = hits.size();
    while (after > 0 && !hits.get(after - 1).mentions()) after--;
    boolean said = after == 0 || after == hits.size() || query.cursor().isPresent();
    boolean ordered = query.sort() == Sort.SCORE;
    return new ResultsView.Brief(
        t.of(after > 0 ? "results.brief" : "results.brief.none"), said || !ordered ? -1 : after);
  }

  /**
   * Tells whether the subject was not known at import, so that only the closest posts are found.
   */
  private boolean sampled() {
    return switch (query.subject()) {
      case Subject.OfText text -> true;
      case Subject.OfStatement statement -> true;
      case Subject.LikePost post -> true;
      case Subject.OfNarrative narrative -> false;
      case Subject.Everything all -> false;
      case Subject.CopiesOf post -> false;
    };
  }

  /** Returns the first hit that shares next to nothing with what was asked for; -1 for none. */
  private int faintFrom(PostPage page) {
    if (!sampled() || brief.isPresent() || query.sort() != Sort.SCORE) return -1;
    int first = 0;
    while (first < page.hits().size() && page.hits().get(first).score() >= FAINT) first++;
    boolean saidBefore = first == 0 && query.cursor().isPresent();
    return first == page.hits().size() || saidBefore ? -1 : first;
  }

  private String subject() {
    return switch (query.subject()) {
      case Subject.Everything e -> t.of("results.everything");
      case Subject.OfText text -> t.of(brief.isPresent() ? "results.brief.title" : "results.text");
      case Subject.OfNarrative n -> narrative(n.narrative().value());
      case Subject.OfStatement s -> t.of("results.statement");
      case Subject.LikePost p -> t.of("results.like");
      case Subject.CopiesOf p -> t.of("results.copies");
    };
  }

  private @Nullable String subjectHref() {
    return query.subject() instanceof Subject.OfNarrative n ? Cards.href(n.narrative()) : null;
  }

  private Optional<StatementCard> statement(Cards cards) {
    return query.subject() instanceof Subject.OfStatement s
        ? holdings.corpus().statement(s.statement()).map(x -> cards.statement(x, Cards.UNMARKED))
        : Optional.empty();
  }

  private Optional<PostCard> like(Cards cards) {
    Optional<PostId> asked =
        switch (query.subject()) {
          case Subject.LikePost p -> Optional.of(p.post());
          case Subject.CopiesOf p -> Optional.of(p.post());
          default -> Optional.empty();
        };
    return asked.flatMap(holdings.engine()::post).map(post -> cards.post(post, Cards.UNMARKED));
  }

  private List<Facet> facets(Map<String, List<FacetCount>> counts) {
    List<Facet> facets = new ArrayList<>();
    for (String name : FACETS) {
      List<FacetCount> values = counts.getOrDefault(name, List.of());
      boolean ranked = name.equals("narrative") && query.subject() instanceof Subject.OfNarrative;
      if (!values.isEmpty() && !ranked)
        facets.add(new Facet(name, t.of("facet." + name), values(name, values)));
    }
    return facets;
  }

  private List<Value> values(String name, List<FacetCount> counts) {
    long most = Math.max(1, counts.stream().mapToLong(FacetCount::count).max().orElse(1));
    return counts.stream()
        .map(
            c ->
                new Value(
                    "f-" + name + "-" + Integer.toHexString(c.value().hashCode()),
                    label(name, c.value()),
                    t.number(c.count()),
                    100 * c.count() / most,
                    params.has(name, c.value()),
                    params.toggled(name, c.value()).on(PATH)))
        .toList();
  }

  private String label(String name, String value) {
    return switch (name) {
      case "narrative" -> narrative(value);
      case "lang" -> t.language(value);
      case "platform" -> t.platform(value);
      case "from", "to" -> t.of("chip." + name, day(value));
      case "min_score" -> t.of("chip.min_score", value);
      default -> Visible.of(value);
    };
  }

  private String narrative(String id) {
    return holdings.corpus().narrative(new NarrativeId(id)).map(n -> t.in(n.title())).orElse(id);
  }

  private List<Choice> sorts() {
    String now = query.sort().name();
    return List.of("score", "newest", "oldest").stream()
        .map(
            s ->
                new Choice(
                    t.of("sort." + s), s.equalsIgnoreCase(now), params.with("sort", s).on(PATH)))
        .toList();
  }

  private List<Choice> scores() {
    String now = Double.toString(query.filter().minScore());
    return List.of("0.0", "0.3", "0.5", "0.7", "0.9").stream()
        .map(
            s ->
                new Choice(
                    s.equals("0.0") ? t.of("score.any") : "≥ " + s,
                    s.equals(now),
                    params.with("min_score", s).on(PATH)))
        .toList();
  }

  private Optional<Choice> copies() {
    if (query.subject() instanceof Subject.CopiesOf) return Optional.empty();
    return Optional.of(
        new Choice(
            t.of(query.collapse() ? "results.copies.show" : "results.copies.collapse"),
            query.collapse(),
            (query.collapse() ? params.with("collapse", "false") : params.without("collapse"))
                .on(PATH)));
  }

  private List<Choice> chips() {
    boolean ranked = query.subject() instanceof Subject.OfNarrative;
    return params.pairs().stream()
        .filter(p -> !NOT_CHIPS.contains(p.getKey()) && !(ranked && p.getKey().equals("narrative")))
        .map(
            p ->
                new Choice(
                    label(p.getKey(), p.getValue()),
                    true,
                    params.toggled(p.getKey(), p.getValue()).on(PATH)))
        .toList();
  }

  private static String day(String time) {
    return time.length() > 10 ? time.substring(0, 10) : time;
  }
}

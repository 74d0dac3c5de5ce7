package refrain.web.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import refrain.corpora.Narrative;
import refrain.corpora.Post;
import refrain.corpora.Statement;
import refrain.search.Dimension;
import refrain.search.Filter;
import refrain.search.PostHit;
import refrain.search.PostQuery;
import refrain.search.ScoredPost;
import refrain.search.Sort;
import refrain.search.Subject;
import refrain.search.Tally;
import refrain.web.query.Holdings;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;

/** Works out what the posts at a threshold show of a narrative. */
final class NarrativeFindings {
  private static final int ACCOUNTS = 10;
  private static final int NEAR = 5;

  /** Enough around the threshold to hold some below it. */
  private static final int AROUND = 200;

  private final Texts t;
  private final Holdings holdings;
  private final Narrative narrative;
  private final double threshold;
  private final Params params;

  NarrativeFindings(Texts t, Holdings holdings, Narrative narrative, double threshold) {
    this.t = t;
    this.holdings = holdings;
    this.narrative = narrative;
    this.threshold = threshold;
    this.params =
        PostQueries.params((String) null)
            .with("narrative", narrative.id().value())
            .with("min_score", Double.toString(threshold));
  }

  Findings find() {
    Optional<Statement> said = firstStatement();
    Optional<Post> posted = firstPost();
    return new Findings(
        t.score(threshold),
        t.number(count()),
        said.map(this::first),
        posted.map(this::first),
        order(said, posted),
        new NarrativeHeat(t, params)
            .of(tally(List.of(Dimension.PLATFORM, Dimension.LANGUAGE, Dimension.MONTH))),
        tally(List.of(Dimension.PLATFORM, Dimension.ACCOUNT)).stream()
            .filter(tally -> !tally.values().getLast().isEmpty())
            .limit(ACCOUNTS)
            .map(this::poster)
            .toList(),
        near());
  }

  private List<Tally> tally(List<Dimension> by) {
    return holdings.engine().tally(narrative.id(), Filter.from(threshold), by);
  }

  private long count() {
    return tally(List.of()).stream().mapToLong(Tally::posts).sum();
  }

  private Optional<Statement> firstStatement() {
    return holdings.corpus().statements(narrative.id()).stream()
        .filter(s -> s.publishedAt() != null)
        .min(
            Comparator.comparing((Statement s) -> Objects.requireNonNull(s.publishedAt()))
                .thenComparing(Statement::id));
  }

  private Optional<Post> firstPost() {
    PostQuery oldest =
        new PostQuery(
            new Subject.OfNarrative(narrative.id()),
            Filter.from(threshold),
            Sort.OLDEST,
            1,
            Optional.empty(),
            false,
            false);
    return holdings.engine().search(oldest).hits().stream()
        .map(PostHit::post)
        .filter(post -> post.createdAt() != null)
        .findFirst();
  }

  private Findings.First first(Statement s) {
    return new Findings.First(
        s.outlet().name(),
        t.date(s.publishedAt()),
        Cards.href(narrative.id()) + "#s-" + Params.encode(s.id().value()));
  }

  private Findings.First first(Post post) {
    String label = post.account() == null ? "" : post.account().label();
    return new Findings.First(
        Visible.of(label.isBlank() ? post.id().toString() : label),
        t.date(post.createdAt()),
        Cards.href(post.id()));
  }

  private String order(Optional<Statement> said, Optional<Post> posted) {
    if (said.isEmpty() || posted.isEmpty()) return "";
    long days =
        ChronoUnit.DAYS.between(day(said.get().publishedAt()), day(posted.get().createdAt()));
    if (days == 0) return t.of("first.same");
    return t.of(days > 0 ? "first.statement" : "first.post", Math.abs(days));
  }

  private static LocalDate day(@org.jspecify.annotations.Nullable Instant time) {
    return LocalDate.ofInstant(Objects.requireNonNull(time), ZoneOffset.UTC);
  }

  private Findings.Poster poster(Tally tally) {
    String platform = tally.values().getFirst();
    String label = tally.values().getLast();
    return new Findings.Poster(
        platform,
        Visible.of(label),
        Cards.accountHref(platform, label),
        tally.posts(),
        params.with("platform", platform).with("account", label).on("/posts"),
        t.score(tally.best()),
        (long) Math.floor(tally.best() * 100));
  }

  private List<HitCard> near() {
    Cards cards = new Cards(t, holdings.corpus());
    return holdings.engine().nearest(narrative.id(), threshold, AROUND).stream()
        .filter(p -> p.score() < threshold)
        .sorted(
            Comparator.comparingDouble(ScoredPost::score)
                .reversed()
                .thenComparing(ScoredPost::post))
        .limit(NEAR)
        .flatMap(
            p ->
                holdings.engine().post(p.post()).stream()
                    .map(
                        post ->
                            cards.hit(
                                new PostHit(post, p.score(), Optional.empty(), Optional.empty()))))
        .toList();
  }
}

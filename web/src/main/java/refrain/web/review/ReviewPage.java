package refrain.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Judgement;
import refrain.corpora.NarrativeId;
import refrain.corpora.Post;
import refrain.search.Copies;
import refrain.web.pages.Cards;
import refrain.web.pages.ComparePage;
import refrain.web.pages.Excerpt;
import refrain.web.pages.JudgingView;
import refrain.web.pages.Opinion;
import refrain.web.pages.Page;
import refrain.web.pages.Standing;
import refrain.web.pages.Texts;
import refrain.web.query.Holdings;
import refrain.web.query.Params;

/** Lays the review queue out around the open match. */
final class ReviewPage {
  static final String PATH = "/review";

  /** Lines shown before and after the open match. */
  private static final int BEFORE = 2;

  private static final int SHOWN = 9;
  private static final int EXCERPT = 90;

  private final Page page;
  private final Texts t;
  private final Holdings holdings;
  private final ReviewQueue.Listing listing;
  private final QueueFilter filter;
  private final Params params;

  ReviewPage(Page page, Holdings holdings, ReviewQueue.Listing listing, QueueFilter filter) {
    this.page = page;
    this.t = page.t();
    this.holdings = holdings;
    this.listing = listing;
    this.filter = filter;
    this.params = page.params().without("post", "of");
  }

  /**
   * Lays out.
   *
   * @param asked the match that the address names; null for the first of the queue
   */
  ReviewView view(@Nullable MatchKey asked) {
    List<MatchKey> keys = listing.matches().stream().map(QueuedMatch::key).toList();
    int at = asked == null ? (keys.isEmpty() ? -1 : 0) : keys.indexOf(asked);
    Optional<MatchKey> open = Optional.ofNullable(asked).or(() -> keys.stream().findFirst());
    return new ReviewView(
        open.map(key -> open(key, at, keys)),
        items(at),
        t.of("review.today", listing.today()),
        t.of(listing.more() ? "review.left.more" : "review.left", keys.size()),
        !params.without("state").names().isEmpty(),
        params.one("state").map(s -> PATH + "?state=" + s).orElse(PATH),
        states(),
        narratives(),
        languages(),
        params.one("platform").orElse(""),
        params.one("account").orElse(""),
        params.one("min_score").orElse(""),
        params.one("max_score").orElse(""),
        filter.state() == QueueState.UNDECIDED ? "" : filter.state().label());
  }

  private ReviewView.Open open(MatchKey key, int at, List<MatchKey> keys) {
    Opened opened = Opened.of(holdings, key);
    JudgingView judging =
        JudgingView.of(page, holdings.corpus(), key.post(), key.narrative(), page.here());
    return new ReviewView.Open(
        new ComparePage(page, holdings.corpus())
            .view(opened.post(), opened.statement(), opened.match()),
        at < 0 ? List.of() : whys(listing.matches().get(at)),
        key.post().toString(),
        key.narrative().value(),
        judging.own().map(Opinion::verdict).orElse(""),
        judging.reason(),
        next(at, keys),
        at > 0 ? href(keys.get(at - 1)) : "",
        Cards.compareHref(key.post(), opened.match()),
        together(key),
        judging.opinions().stream().filter(o -> !o.own()).toList());
  }

  /** The match after the open one; after the last, or off the queue, the first of what is left. */
  private String next(int at, List<MatchKey> keys) {
    return at >= 0 && at + 1 < keys.size() ? href(keys.get(at + 1)) : params.on(PATH);
  }

  private String href(MatchKey key) {
    return href(params, key);
  }

  /** Returns the address that opens a match in a queue. */
  static String href(Params queue, MatchKey key) {
    return queue.with("post", key.post().toString()).with("of", key.narrative().value()).on(PATH);
  }

  private List<String> whys(QueuedMatch match) {
    List<String> whys = new ArrayList<>();
    if (match.disputed()) whys.add(t.of("review.why.disputed"));
    whys.add(
        t.of(
            match.score() >= match.threshold() ? "review.why.above" : "review.why.below",
            t.score(Math.abs(match.score() - match.threshold())),
            t.score(match.threshold())));
    if (match.copies().posts() > 0) whys.add(copies(match.copies()));
    return whys;
  }

  private String copies(Copies copies) {
    return t.of("hit.copies", copies.posts(), copies.accounts());
  }

  private Optional<ReviewView.Together> together(MatchKey key) {
    int copies = new Judging(holdings).copies(key, page.who().name()).size();
    return copies == 0
        ? Optional.empty()
        : Optional.of(
            new ReviewView.Together(t.of("review.together", copies), Cards.copiesHref(key.post())));
  }

  private List<ReviewView.Item> items(int at) {
    int from = Math.max(0, Math.min(at - BEFORE, listing.matches().size() - SHOWN));
    int to = Math.min(listing.matches().size(), from + SHOWN);
    List<ReviewView.Item> items = new ArrayList<>();
    for (int i = from; i < to; i++) {
      QueuedMatch match = listing.matches().get(i);
      boolean on = i == at;
      holdings
          .engine()
          .post(match.key().post())
          .ifPresent(post -> items.add(item(match, post, on)));
    }
    return items;
  }

  private ReviewView.Item item(QueuedMatch match, Post post, boolean on) {
    return new ReviewView.Item(
        href(match.key()),
        on,
        title(match.key().narrative()),
        Excerpt.of(post, EXCERPT),
        post.account() == null ? t.of("post.nobody") : Excerpt.of(post.account().label(), 40),
        t.score(match.score()),
        match.copies().posts() == 0 ? "" : t.of("review.copies", match.copies().posts()),
        standing(match));
  }

  /** What others decided is not told before the reader has, so that verdicts stay their own. */
  private Optional<Standing> standing(QueuedMatch match) {
    Optional<Judgement> own = match.by(page.who().name());
    return own.isPresent() || match.disputed()
        ? Standing.of(t, match.judgements())
        : Optional.empty();
  }

  private String title(NarrativeId id) {
    return holdings.corpus().narrative(id).map(n -> t.in(n.title())).orElse(id.value());
  }

  private List<ReviewView.Option> states() {
    List<ReviewView.Option> states = new ArrayList<>();
    for (QueueState state : QueueState.values()) {
      Params there =
          state == QueueState.UNDECIDED
              ? params.without("state")
              : params.with("state", state.label());
      states.add(
          new ReviewView.Option(
              there.on(PATH), t.of("review.state." + state.label()), state == filter.state()));
    }
    return states;
  }

  private List<ReviewView.Option> narratives() {
    return holdings.corpus().narratives().stream()
        .map(
            n ->
                new ReviewView.Option(
                    n.id().value(),
                    t.in(n.title()),
                    filter.narrative().equals(Optional.of(n.id()))))
        .toList();
  }

  private List<ReviewView.Option> languages() {
    return List.of("en", "zh", "other").stream()
        .map(
            code ->
                new ReviewView.Option(
                    code, t.language(code), filter.posts().languages().contains(code)))
        .toList();
  }
}

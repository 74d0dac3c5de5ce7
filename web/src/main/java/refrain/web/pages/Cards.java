package refrain.web.pages;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NarrativeId;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.StatementKind;
import refrain.corpora.curation.Catalogue;
import refrain.search.Copies;
import refrain.search.Evidence;
import refrain.search.Match;
import refrain.search.PostHit;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;

/** Turns posts, statements and matches into what pages show, in one language. */
public final class Cards {
  /** Evidence that marks nothing. */
  public static final Evidence UNMARKED =
      new Evidence(
          java.util.List.of(), java.util.List.of(), java.util.List.of(), OptionalLong.empty());

  private static final int EXCERPT = 600;

  private final Texts t;
  private final Catalogue corpus;

  /** Speaks one language. */
  public Cards(Texts t, Catalogue corpus) {
    this.t = t;
    this.corpus = corpus;
  }

  /** Returns a post with the passages marked that evidence names. */
  public PostCard post(Post post, Evidence evidence) {
    return post(post, Marked.post(post.text(), evidence).whole());
  }

  /** Returns a ranked post, its text cut short. */
  public HitCard hit(PostHit hit) {
    Evidence evidence = hit.shown().or(() -> hit.match().map(Match::evidence)).orElse(UNMARKED);
    PostCard post = post(hit.post(), Marked.post(hit.post().text(), evidence).excerpt(EXCERPT));
    return new HitCard(
        post,
        t.score(hit.score()),
        (long) Math.floor(hit.score() * 100),
        HitCard.Nearness.SCORED,
        copied(hit),
        hit.match().flatMap(match -> closest(hit.post().id(), match)));
  }

  private Optional<HitCard.Copied> copied(PostHit hit) {
    Copies copies = hit.copies();
    if (copies.posts() == 0) return Optional.empty();
    String label = t.of("hit.copies", copies.posts(), copies.accounts());
    return Optional.of(new HitCard.Copied(label, copiesHref(hit.post().id())));
  }

  /** Returns the address that lists a post and its copies. */
  public static String copiesHref(PostId post) {
    return EMPTY.with("copies", post.toString()).on("/posts");
  }

  /** Returns a match; empty when its statement is retired. */
  public Optional<HitCard.Closest> closest(PostId post, Match match) {
    return corpus
        .statement(match.statement())
        .map(statement -> closest(post, match, statement, match.evidence().daysAfter()));
  }

  /** Returns a whole statement without marks. */
  public StatementCard statement(Statement s) {
    return statement(s, UNMARKED);
  }

  /** Returns the beginning of a statement without marks. */
  public StatementCard excerpt(Statement s) {
    return statement(s, Marked.statement(s.wording(), UNMARKED).excerpt(EXCERPT));
  }

  /** Returns a statement with the passages marked that evidence names. */
  public StatementCard statement(Statement s, Evidence evidence) {
    return statement(s, Marked.statement(s.wording(), evidence).whole());
  }

  private StatementCard statement(Statement s, java.util.List<Segment> text) {
    return new StatementCard(
        s.id().value(),
        Visible.of(s.outlet().name()),
        t.of("outlet." + s.outlet().kind().label()),
        Visible.of(Objects.requireNonNullElse(s.speaker(), "")),
        s.publishedAt() == null ? null : t.isoDate(s.publishedAt()),
        s.publishedAt() == null ? t.of("date.unknown") : t.date(s.publishedAt()),
        Script.tag(s.text(), s.lang()),
        t.of(s.kind() == StatementKind.GIST ? "statement.gist" : "statement.original"),
        s.kind() == StatementKind.GIST,
        text,
        Link.of(s.url()),
        Link.of(s.archiveUrl()),
        EMPTY.with("statement", s.id().value()).on("/posts"));
  }

  /** Returns the address of a post's own page. */
  public static String href(PostId post) {
    String local = Params.encode(post.local()).replace("%2F", "/");
    return "/posts/" + Params.encode(post.platform()) + ":" + local;
  }

  /** Returns the address of an account's page; empty for a blank label. */
  public static String accountHref(String platform, String label) {
    if (label.isBlank()) return "";
    if (label.chars().allMatch(c -> c == '.'))
      return EMPTY.with("platform", platform).with("account", label).on("/posts");
    String local = Params.encode(label).replace("%2F", "/");
    return "/accounts/" + Params.encode(platform) + "/" + local;
  }

  /** Returns the address that compares a post with a statement. */
  public static String compareHref(PostId post, Match match) {
    Params params =
        EMPTY.with("post", post.toString()).with("statement", match.statement().value());
    return match
        .narrative()
        .map(n -> params.with("narrative", n.value()))
        .orElse(params)
        .on("/compare");
  }

  /** Returns the address of a narrative's page. */
  public static String href(NarrativeId narrative) {
    return "/narratives/" + Params.encode(narrative.value());
  }

  /** Returns the address of a statement's page. */
  public static String href(StatementId statement) {
    return "/statements/" + Params.encode(statement.value());
  }

  /**
   * Returns a match found by the post's text alone, with the days between the two; empty when its
   * statement is retired.
   */
  public Optional<HitCard.Closest> closest(Post post, Match match) {
    return corpus
        .statement(match.statement())
        .map(s -> closest(post.id(), match, s, days(post, match, s)));
  }

  private static OptionalLong days(Post post, Match match, Statement statement) {
    OptionalLong known = match.evidence().daysAfter();
    if (known.isPresent() || post.createdAt() == null || statement.publishedAt() == null)
      return known;
    Duration after = Duration.between(statement.publishedAt(), post.createdAt());
    return OptionalLong.of(Math.floorDiv(after.toSeconds(), 86_400L));
  }

  private static final Params EMPTY = PostQueries.params((String) null);

  private HitCard.Closest closest(
      PostId post, Match match, Statement statement, OptionalLong daysAfter) {
    String narrative =
        match.narrative().flatMap(corpus::narrative).map(n -> t.in(n.title())).orElse("");
    return new HitCard.Closest(
        t.score(match.score()),
        match.tier().label(),
        t.tier(match.tier()),
        t.tierMeaning(match.tier()),
        t.rarity(match.rarity()),
        t.days(daysAfter),
        narrative,
        match.narrative().map(Cards::href).orElse(""),
        Visible.of(statement.outlet().name()),
        t.date(statement.publishedAt()),
        Script.tag(statement.text(), statement.lang()),
        compareHref(post, match),
        match.narrative().flatMap(n -> standing(post, n)));
  }

  private Optional<Standing> standing(PostId post, NarrativeId narrative) {
    return Standing.of(
        t, corpus.judgements(post).stream().filter(j -> j.narrative().equals(narrative)).toList());
  }

  private PostCard post(Post post, java.util.List<Segment> text) {
    @Nullable String account = post.account() == null ? null : post.account().label();
    return new PostCard(
        Visible.of(post.id().toString()),
        href(post.id()),
        t.platform(post.id().platform()),
        Visible.of(Objects.requireNonNullElse(account, "")),
        account == null ? "" : accountHref(post.id().platform(), account),
        EMPTY.with("like", post.id().toString()).on("/posts"),
        post.createdAt() == null ? null : post.createdAt().toString(),
        post.createdAt() == null ? t.of("date.unknown") : t.date(post.createdAt()),
        post.createdAt() == null ? "" : t.time(post.createdAt()),
        Script.tag(post.text(), post.lang()),
        text,
        post.synthetic(),
        Link.of(post.url()));
  }
}

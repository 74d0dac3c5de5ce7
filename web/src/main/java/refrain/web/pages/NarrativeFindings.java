package refrain.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import refrain.corpora.Narrative;
import refrain.corpora.Post;
import refrain.corpora.Statement;
import refrain.search.PostHit;
import refrain.search.ScoredPost;
import refrain.search.Tally;
import refrain.web.query.Holdings;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;
import refrain.web.query.Retelling;

/** Lays out what the posts at a threshold show of a narrative. */
final class NarrativeFindings {
  private final Texts t;
  private final Holdings holdings;
  private final Narrative narrative;
  private final double threshold;
  private final Params params;
  private final Retelling retelling;

  NarrativeFindings(Texts t, Holdings holdings, Narrative narrative, double threshold) {
    this.t = t;
    this.holdings = holdings;
    this.narrative = narrative;
    this.threshold = threshold;
    this.retelling = new Retelling(holdings, narrative, threshold);
    this.params =
        PostQueries.params((String) null)
            .with("narrative", narrative.id().value())
            .with("min_score", Double.toString(threshold));
  }

  Findings find() {
    Optional<Statement> said = retelling.firstStatement();
    Optional<Post> posted = retelling.firstPost();
    return new Findings(
        t.score(threshold),
        t.number(retelling.posts()),
        said.map(this::first),
        posted.map(this::first),
        order(Retelling.days(said, posted)),
        new NarrativeHeat(t, params).of(retelling.heat()),
        retelling.accounts().stream().map(this::poster).toList(),
        near());
  }

  private Findings.First first(Statement s) {
    return new Findings.First(
        Visible.of(s.outlet().name()),
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

  private String order(OptionalLong days) {
    if (days.isEmpty()) return "";
    long between = days.getAsLong();
    if (between == 0) return t.of("first.same");
    return t.of(between > 0 ? "first.statement" : "first.post", Math.abs(between));
  }

  private Findings.Poster poster(Tally tally) {
    String platform = tally.values().getFirst();
    String label = tally.values().getLast();
    return new Findings.Poster(
        t.platform(platform),
        Visible.of(label),
        Cards.accountHref(platform, label),
        tally.posts(),
        params.with("platform", platform).with("account", label).on("/posts"),
        t.score(tally.best()),
        (long) Math.floor(tally.best() * 100));
  }

  private List<HitCard> near() {
    Cards cards = new Cards(t, holdings.corpus());
    return retelling.near().stream().flatMap(p -> card(cards, p).stream()).toList();
  }

  private Optional<HitCard> card(Cards cards, ScoredPost near) {
    return holdings
        .engine()
        .post(near.post())
        .map(
            post -> cards.hit(new PostHit(post, near.score(), Optional.empty(), Optional.empty())));
  }
}

package refrain.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import refrain.corpora.Post;
import refrain.corpora.Statement;
import refrain.corpora.curation.Catalogue;
import refrain.search.AlignedSpan;
import refrain.search.Match;
import refrain.search.PostPage;
import refrain.search.ScorePart;
import refrain.search.StanceCue;
import refrain.search.StanceCue.Kind;

/** Lays a comparison out. */
public final class ComparePage {
  private static final int TERMS = 12;

  /** Cues shown; one is enough to make a reader read. */
  private static final int CUES = 6;

  private final Page page;
  private final Texts t;
  private final Catalogue corpus;

  /** Lays comparisons out on a page. */
  public ComparePage(Page page, Catalogue corpus) {
    this.page = page;
    this.t = page.t();
    this.corpus = corpus;
  }

  /** Lays out one pair, with no other statements and no copies. */
  public CompareView view(Post post, Statement statement, Match match) {
    PostPage none = new PostPage(List.of(), 0, Map.of(), List.of(), Optional.empty());
    return view(post, statement, match, List.of(), none);
  }

  /** Lays out with other statements that the post is close to, and with its copies. */
  CompareView view(
      Post post, Statement statement, Match match, List<Match> others, PostPage copies) {
    Cards cards = new Cards(t, corpus);
    List<ScorePart> parts = match.evidence().parts();
    return new CompareView(
        cards.post(post, match.evidence()),
        cards.statement(statement, match.evidence()),
        match.narrative().flatMap(corpus::narrative).map(n -> t.in(n.title())).orElse(""),
        match.narrative().map(Cards::href).orElse(""),
        t.score(match.score()),
        (long) Math.floor(match.score() * 100),
        match.tier().label(),
        t.tier(match.tier()),
        t.tierMeaning(match.tier()),
        t.rarity(match.rarity()),
        t.days(match.evidence().daysAfter()),
        pairs(post, statement, match.evidence().spans()),
        parts(parts),
        signed(parts.stream().mapToDouble(ScorePart::contribution).sum()),
        match.evidence().terms().stream()
            .limit(TERMS)
            .map(term -> new CompareView.Term(Visible.of(term.term()), t.percent(term.share())))
            .toList(),
        cues(post, statement, match),
        match.narrative().map(n -> JudgingView.of(page, corpus, post.id(), n, page.here())),
        others.stream().flatMap(m -> cards.closest(post.id(), m).stream()).toList(),
        copies.hits().stream()
            .filter(hit -> !hit.post().id().equals(post.id()))
            .map(hit -> cards.post(hit.post(), Cards.UNMARKED))
            .toList(),
        Math.max(0, copies.total() - 1),
        Cards.copiesHref(post.id()),
        corpus
            .recalibration()
            .filter(r -> match.narrative().isPresent())
            .map(r -> t.of("recalibrated.score", t.percent(r.of(match.score())), r.judgements())));
  }

  private static List<CompareView.Cue> cues(Post post, Statement statement, Match match) {
    return StanceCue.of(post.text(), statement.wording(), match.evidence()).stream()
        .limit(CUES)
        .map(
            c -> new CompareView.Cue(c.kind() == Kind.DENIAL, Visible.of(c.post().in(post.text()))))
        .toList();
  }

  private List<CompareView.Pair> pairs(Post post, Statement statement, List<AlignedSpan> spans) {
    List<CompareView.Pair> pairs = new ArrayList<>();
    for (AlignedSpan span : spans)
      pairs.add(
          new CompareView.Pair(
              pairs.size() + 1,
              pairs.size() % 6 + 1,
              span.kind() != AlignedSpan.Kind.WORDING,
              Visible.of(span.post().in(post.text())),
              Visible.of(span.statement().in(statement.wording())),
              t.percent(span.weight())));
    return pairs;
  }

  private List<CompareView.Part> parts(List<ScorePart> parts) {
    double most =
        Math.max(1, parts.stream().mapToDouble(p -> Math.abs(p.contribution())).max().orElse(1));
    return parts.stream().map(p -> part(p, most)).toList();
  }

  private CompareView.Part part(ScorePart part, double most) {
    double width = Bars.round(96 * Math.abs(part.contribution()) / most);
    boolean raises = part.contribution() >= 0;
    return new CompareView.Part(
        t.or("part." + part.name(), part.name()),
        t.or("part." + part.name() + ".means", ""),
        part.name().equals("base") ? "" : String.format(Locale.ROOT, "%.2f", part.value()),
        signed(part.contribution()),
        raises,
        raises ? 100 : Bars.round(100 - width),
        Math.max(1, width));
  }

  private static String signed(double figure) {
    return String.format(Locale.ROOT, "%+.2f", figure).replace('-', '−');
  }
}

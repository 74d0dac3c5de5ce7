package refrain.web.corpus;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import refrain.corpora.Judgement;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.Verdict;
import refrain.corpora.curation.Catalogue;
import refrain.search.Match;
import refrain.search.MatchOptions;
import refrain.search.SearchEngine;
import refrain.web.corpus.Suggestions.Suggested;
import refrain.web.pages.Cards;
import refrain.web.pages.Texts;
import refrain.web.query.Holdings;

/**
 * Finds what is worth adding to a narrative, at a bounded cost: it looks at no more than {@value
 * #LOOKED} confirmed posts and {@value #LOOKED} statements.
 */
final class Suggesting {
  /** Posts and statements that are matched, the latest first. */
  static final int LOOKED = 24;

  private static final int SHOWN = 6;
  private static final double CLOSE = SearchEngine.SHOWN;
  private static final MatchOptions STATEMENTS =
      new MatchOptions(MatchOptions.Against.STATEMENTS, 20, 0.3, false);
  private static final MatchOptions NARRATIVES =
      new MatchOptions(MatchOptions.Against.NARRATIVES, 6, CLOSE, false);

  private final Texts t;
  private final Holdings holdings;
  private final Catalogue corpus;
  private final Cards cards;

  Suggesting(Texts t, Holdings holdings) {
    this.t = t;
    this.holdings = holdings;
    corpus = holdings.corpus();
    cards = new Cards(t, corpus);
  }

  Suggestions of(Narrative narrative) {
    List<Post> confirmed = confirmed(narrative.id());
    List<Statement> said =
        corpus.statements(narrative.id()).reversed().stream().limit(LOOKED).toList();
    return new Suggestions(
        statements(narrative.id(), confirmed),
        posts(narrative.id(), confirmed),
        narratives(narrative.id(), said),
        t.of("suggest.basis", confirmed.size(), said.size()));
  }

  private List<Post> confirmed(NarrativeId narrative) {
    return corpus.judgements().stream()
        .filter(j -> j.narrative().equals(narrative) && j.verdict() == Verdict.CONFIRM)
        .sorted(Comparator.comparing(Judgement::at).reversed())
        .map(Judgement::post)
        .distinct()
        .limit(LOOKED)
        .flatMap(post -> holdings.engine().post(post).stream())
        .toList();
  }

  /** A statement of no narrative and how close it came to confirmed posts. */
  private record Near(Statement statement, double score, int posts) {
    Near and(Near other) {
      return new Near(statement, Math.max(score, other.score), posts + other.posts);
    }
  }

  private List<Suggested> statements(NarrativeId narrative, List<Post> confirmed) {
    Map<StatementId, Near> near = new TreeMap<>();
    List<String> texts = confirmed.stream().map(Post::text).toList();
    for (List<Match> matches : holdings.engine().matchAll(texts, STATEMENTS))
      for (Match match : matches)
        free(match).ifPresent(s -> near.merge(s.id(), new Near(s, match.score(), 1), Near::and));
    return near.values().stream()
        .sorted(Comparator.comparingDouble(Near::score).reversed())
        .limit(SHOWN)
        .map(n -> suggested(n, closest(narrative, n.statement())))
        .sorted(Comparator.comparing(Suggested::why))
        .toList();
  }

  private Optional<Statement> free(Match match) {
    return corpus.statement(match.statement()).filter(s -> s.narratives().isEmpty());
  }

  /** Returns how close the closest statement of the narrative is to another statement. */
  private double closest(NarrativeId narrative, Statement other) {
    return holdings.engine().match(other.wording(), STATEMENTS).stream()
        .filter(m -> !m.statement().equals(other.id()))
        .filter(
            m ->
                corpus
                    .statement(m.statement())
                    .map(s -> s.narratives().contains(narrative))
                    .orElse(false))
        .mapToDouble(Match::score)
        .max()
        .orElse(0);
  }

  private Suggested suggested(Near near, double present) {
    Statement s = near.statement();
    String why = t.of("suggest.statement", near.posts(), t.score(near.score()));
    String far = t.of(present < CLOSE ? "suggest.far" : "suggest.near", t.score(present));
    return new Suggested(
        s.id().value(),
        Cards.href(s.id()),
        Listed.beginning(s.outlet().name() + ": " + s.wording()),
        cards.excerpt(s).lang(),
        why + " " + far);
  }

  private List<Suggested> posts(NarrativeId narrative, List<Post> confirmed) {
    Map<PostId, Double> scores =
        holdings.engine().scores(narrative, confirmed.stream().map(Post::id).toList());
    return confirmed.stream()
        .filter(post -> scores.getOrDefault(post.id(), 0.0) < CLOSE)
        .sorted(Comparator.comparingDouble(p -> scores.getOrDefault(p.id(), 0.0)))
        .limit(SHOWN)
        .map(post -> far(post, scores.getOrDefault(post.id(), 0.0)))
        .toList();
  }

  private Suggested far(Post post, double score) {
    return new Suggested(
        post.id().toString(),
        Cards.href(post.id()),
        Listed.beginning(post.text()),
        "",
        t.of("suggest.post", t.score(score)));
  }

  private List<Suggested> narratives(NarrativeId narrative, List<Statement> said) {
    Map<NarrativeId, Set<StatementId>> close = new TreeMap<>();
    List<List<Match>> all =
        holdings.engine().matchAll(said.stream().map(Statement::wording).toList(), NARRATIVES);
    for (int i = 0; i < said.size(); i++) {
      StatementId one = said.get(i).id();
      Stream.concat(
              all.get(i).stream().flatMap(m -> m.narrative().stream()),
              said.get(i).narratives().stream())
          .filter(n -> !n.equals(narrative) && corpus.narrative(n).isPresent())
          .forEach(n -> close.computeIfAbsent(n, x -> new HashSet<>()).add(one));
    }
    return close.entrySet().stream()
        .sorted(Comparator.comparingInt(n -> -n.getValue().size()))
        .limit(SHOWN)
        .map(n -> overlap(narrative, n.getKey(), n.getValue().size(), said.size()))
        .toList();
  }

  private Suggested overlap(NarrativeId narrative, NarrativeId other, int close, int looked) {
    long shared =
        corpus.statements(narrative).stream().filter(s -> s.narratives().contains(other)).count();
    String title = corpus.narrative(other).map(n -> t.in(n.title())).orElse(other.value());
    String why = t.of("suggest.narrative", close, looked, shared);
    return new Suggested(other.value(), Cards.href(other), title, "", why);
  }
}

package refrain.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NarrativeId;
import refrain.corpora.Statement;
import refrain.indexer.EmbeddedText;
import refrain.indexer.Fields;
import refrain.search.PairScorer.Closest;
import refrain.search.StatementForms.Form;

/** Matches one post with the statements of one snapshot; thread-safe. */
final class Matcher {
  /** Statements compared for each passage: this many by wording and this many by meaning. */
  private static final int DEPTH = 50;

  private final StatementForms statements;
  private final PairScorer scorer;
  private final Predicate<NarrativeId> current;

  /**
   * Prepares matching.
   *
   * @param current tells narratives in use from retired ones
   */
  Matcher(StatementForms statements, PairScorer scorer, Predicate<NarrativeId> current) {
    this.statements = statements;
    this.scorer = scorer;
    this.current = current;
  }

  /** A post, a statement, and how close they are. */
  record Hit(Form statement, Closest closest) {
    double score() {
      return closest.score();
    }
  }

  /** Returns what terms are weighed with. */
  TermStatistics statistics() {
    return statements.statistics();
  }

  /** Returns every candidate statement, closest first; equal scores in id order. */
  List<Hit> statements(EmbeddedText post, Query filter, int depth) {
    TextForm form = TextForm.of(post, statements.statistics());
    List<Hit> hits = new ArrayList<>();
    for (int doc : candidates(post, filter, depth)) {
      Form statement = statements.at(doc);
      hits.add(new Hit(statement, scorer.closest(form, statement.text())));
    }
    hits.sort(
        Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(h -> h.statement().statement().id()));
    return hits;
  }

  private Set<Integer> candidates(EmbeddedText post, Query filter, int depth) {
    try {
      return new Retriever(statements.searcher()).candidates(post, filter, depth);
    } catch (IOException e) {
      throw new UncheckedIOException("could not search the statements", e);
    }
  }

  /** Returns the closest statement of each narrative that has a candidate, closest first. */
  Map<NarrativeId, Hit> narratives(EmbeddedText post) {
    Map<NarrativeId, Hit> best = new HashMap<>();
    for (Hit hit : statements(post, new FieldExistsQuery(Fields.NARRATIVE), DEPTH))
      for (NarrativeId narrative : hit.statement().statement().narratives())
        if (current.test(narrative)) best.putIfAbsent(narrative, hit);
    return best;
  }

  /** Returns the closest statement of one narrative. */
  Optional<Hit> narrative(EmbeddedText post, NarrativeId narrative) {
    return statements(post, new TermQuery(new Term(Fields.NARRATIVE, narrative.value())), DEPTH)
        .stream()
        .findFirst();
  }

  /** Returns matches as asked for, without rarity. */
  List<Match> matches(EmbeddedText post, @Nullable Instant postedAt, MatchOptions options) {
    record Found(Optional<NarrativeId> narrative, Hit hit) {}
    List<Found> found =
        switch (options.against()) {
          case NARRATIVES ->
              narratives(post).entrySet().stream()
                  .map(e -> new Found(Optional.of(e.getKey()), e.getValue()))
                  .sorted(
                      Comparator.comparingDouble((Found f) -> f.hit().score())
                          .reversed()
                          .thenComparing(f -> f.narrative().orElseThrow()))
                  .toList();
          case STATEMENTS ->
              statements(post, new FieldExistsQuery(Fields.ID), Math.max(DEPTH, options.top()))
                  .stream()
                  .map(h -> new Found(Optional.empty(), h))
                  .toList();
        };
    return found.stream()
        .filter(f -> f.hit().score() > 0 && f.hit().score() >= options.minScore())
        .limit(options.top())
        .map(f -> match(post, postedAt, f.narrative(), f.hit(), options.evidence()))
        .toList();
  }

  /** Returns a hit as a match, with full evidence or with the score's parts alone. */
  Match match(
      EmbeddedText post,
      @Nullable Instant postedAt,
      Optional<NarrativeId> narrative,
      Hit hit,
      boolean full) {
    OptionalLong days = days(hit.statement().statement().publishedAt(), postedAt);
    return new Match(
        narrative,
        hit.statement().statement().id(),
        hit.score(),
        Tiers.of(hit.closest()),
        full ? evidence(post, hit, days) : brief(hit.closest(), days),
        OptionalDouble.empty());
  }

  /** Compares a post with one statement, with full evidence or brief, and without rarity. */
  Match pair(
      EmbeddedText post,
      EmbeddedText wording,
      Statement statement,
      Optional<NarrativeId> narrative,
      OptionalLong days,
      boolean full) {
    TextForm left = TextForm.of(post, statements.statistics());
    TextForm right = TextForm.of(wording, statements.statistics());
    Closest closest = scorer.closest(left, right);
    return new Match(
        narrative,
        statement.id(),
        closest.score(),
        Tiers.of(closest),
        full ? alignment().evidence(left, right, closest, days) : brief(closest, days),
        OptionalDouble.empty());
  }

  /** Returns the evidence that a post holds a text that asks for it, full or brief. */
  Evidence evidence(EmbeddedText post, EmbeddedText subject, OptionalLong days, boolean full) {
    TextForm left = TextForm.of(post, statements.statistics());
    TextForm right = TextForm.of(subject, statements.statistics());
    Closest closest = scorer.closest(right, left);
    return full
        ? alignment().evidence(right, left, closest, days).mirrored()
        : brief(closest, days);
  }

  private Alignment alignment() {
    return new Alignment(scorer);
  }

  private Evidence evidence(EmbeddedText post, Hit hit, OptionalLong days) {
    TextForm form = TextForm.of(post, statements.statistics());
    Closest closest = scorer.closest(form, hit.statement().text());
    return alignment().evidence(form, hit.statement().text(), closest, days);
  }

  private static Evidence brief(Closest closest, OptionalLong days) {
    return new Evidence(List.of(), List.of(), closest.parts(), days);
  }

  static OptionalLong days(@Nullable Instant statement, @Nullable Instant post) {
    return statement == null || post == null
        ? OptionalLong.empty()
        : OptionalLong.of(Math.floorDiv(Duration.between(statement, post).toSeconds(), 86_400L));
  }
}

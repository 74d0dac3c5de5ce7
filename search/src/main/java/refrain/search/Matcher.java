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

  /** Makes a text ready for comparison. */
  TextForm form(EmbeddedText text) {
    return TextForm.of(text, statements.statistics());
  }

  /** Returns every candidate statement, closest first; equal scores in id order. */
  List<Hit> statements(TextForm post, Query filter, int depth) {
    List<Hit> hits = new ArrayList<>();
    for (int doc : candidates(post.text(), filter, depth)) {
      Form statement = statements.at(doc);
      hits.add(new Hit(statement, scorer.closest(post, statement.text())));
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
  Map<NarrativeId, Hit> narratives(TextForm post) {
    Map<NarrativeId, Hit> best = new HashMap<>();
    for (Hit hit : statements(post, new FieldExistsQuery(Fields.NARRATIVE), DEPTH))
      for (NarrativeId narrative : hit.statement().statement().narratives())
        if (current.test(narrative)) best.putIfAbsent(narrative, hit);
    return best;
  }

  /** Returns the closest statement of one narrative. */
  Optional<Hit> narrative(TextForm post, NarrativeId narrative) {
    return statements(post, new TermQuery(new Term(Fields.NARRATIVE, narrative.value())), DEPTH)
        .stream()
        .findFirst();
  }

  /** Returns matches as asked for, without rarity. */
  List<Match> matches(TextForm post, @Nullable Instant postedAt, MatchOptions options) {
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
      TextForm post,
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
        full
            ? alignment().evidence(post, hit.statement().text(), hit.closest(), days)
            : brief(hit.closest(), days),
        OptionalDouble.empty());
  }

  /** Returns the closest passages of a post and a statement. */
  Closest closest(TextForm post, TextForm wording) {
    return scorer.closest(post, wording);
  }

  /** Returns a post and one statement that were compared, with full evidence or brief. */
  Match pair(
      TextForm post,
      TextForm wording,
      Closest closest,
      Statement statement,
      Optional<NarrativeId> narrative,
      OptionalLong days,
      boolean full) {
    return new Match(
        narrative,
        statement.id(),
        closest.score(),
        Tiers.of(closest),
        full ? alignment().evidence(post, wording, closest, days) : brief(closest, days),
        OptionalDouble.empty());
  }

  /**
   * Returns the evidence that a post holds a text that asks for it, full or brief.
   *
   * @param closest their closest passages, the text's on the left
   */
  Evidence evidence(
      TextForm post, TextForm subject, Closest closest, OptionalLong days, boolean full) {
    return full
        ? alignment().evidence(subject, post, closest, days).mirrored()
        : brief(closest, days);
  }

  private Alignment alignment() {
    return new Alignment(scorer);
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

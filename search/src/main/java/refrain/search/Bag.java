package refrain.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import refrain.indexer.text.Passage;
import refrain.indexer.text.Token;
import refrain.search.TermStatistics.Kind;
import refrain.search.Terms.Shared;

/** What a passage is made of, order forgotten: words, and groups of characters. */
final class Bag {
  /** A word of English is five or so overlapping groups of letters, a Chinese one a pair or two. */
  private static final double GROUP = 0.25;

  private final Map<Kind, Terms> terms = new EnumMap<>(Kind.class);
  private final Grams grams;
  private final double words;
  private final double characters;

  /** Counts the terms of passages that are read together. */
  Bag(List<Passage> passages, TermStatistics statistics) {
    for (Kind kind : Kind.values())
      terms.put(kind, Terms.of(kind, tokens(passages, kind), statistics));
    grams = Grams.of(tokens(passages, Kind.ENGLISH), statistics);
    words = terms(Kind.ENGLISH).self() + terms(Kind.WORDS).self();
    characters = GROUP * grams.self() + terms(Kind.BIGRAMS).self();
  }

  private static List<Token> tokens(List<Passage> passages, Kind kind) {
    return passages.stream().flatMap(p -> kind.of(p).stream()).toList();
  }

  Terms terms(Kind kind) {
    return Objects.requireNonNull(terms.get(kind));
  }

  /**
   * What two bags have in common.
   *
   * @param lexical share of the left bag's weighted words that the right one has, in [0, 1]
   * @param coverage share of the right bag's weighted words that the left one has, in [0, 1]
   * @param characters as {@code lexical}, of groups of letters and pairs of Han characters
   * @param rare the shared words, each by its rarity in (0, 1], added up
   */
  record Overlap(double lexical, double coverage, double characters, double rare) {}

  Overlap overlap(Bag other) {
    Shared pairs = terms(Kind.BIGRAMS).shared(other.terms(Kind.BIGRAMS));
    Shared shared =
        terms(Kind.ENGLISH)
            .shared(other.terms(Kind.ENGLISH))
            .plus(terms(Kind.WORDS).shared(other.terms(Kind.WORDS)), 1);
    return new Overlap(
        share(shared.right(), words),
        share(shared.left(), other.words),
        share(GROUP * grams.score(other.grams) + pairs.right(), characters),
        shared.rarity());
  }

  /** BM25 of a text in another, divided by that in itself: 1 when all of it stands there. */
  private static double share(double score, double self) {
    return self == 0 ? 0 : Math.min(1, score / self);
  }
}

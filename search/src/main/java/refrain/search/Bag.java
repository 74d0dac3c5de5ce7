package refrain.search;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import refrain.indexer.text.Passage;
import refrain.indexer.text.Token;
import refrain.search.TermStatistics.Kind;

/** The terms of a passage with their frequencies, order forgotten. */
record Bag(Map<Kind, Map<String, Integer>> terms, Map<Kind, Integer> lengths) {
  /** BM25's term-frequency saturation and length normalisation; Lucene's defaults. */
  static final double K1 = 1.2;

  static final double B = 0.75;

  static Bag of(Passage passage) {
    return of(List.of(passage));
  }

  /** Counts the terms of passages read together. */
  static Bag of(List<Passage> passages) {
    Map<Kind, Map<String, Integer>> terms = new EnumMap<>(Kind.class);
    Map<Kind, Integer> lengths = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      List<Token> tokens = passages.stream().flatMap(p -> kind.of(p).stream()).toList();
      Map<String, Integer> counts = new HashMap<>();
      for (Token token : tokens) counts.merge(token.term(), 1, Integer::sum);
      terms.put(kind, counts);
      lengths.put(kind, tokens.size());
    }
    return new Bag(terms, lengths);
  }

  Map<String, Integer> terms(Kind kind) {
    return Objects.requireNonNull(terms.get(kind));
  }

  int length(Kind kind) {
    return Objects.requireNonNull(lengths.get(kind));
  }

  /**
   * Returns what one term of this bag, as a query, earns in another bag; 0 when it is not there.
   */
  double weight(Kind kind, String term, Bag other, TermStatistics statistics) {
    int frequency = other.terms(kind).getOrDefault(term, 0);
    if (frequency == 0) return 0;
    int asked = terms(kind).getOrDefault(term, 0);
    double norm = 1 - B + B * other.length(kind) / statistics.averageLength(kind);
    return kind.weight * asked * statistics.idf(kind, term) * frequency / (frequency + K1 * norm);
  }

  /** Returns the BM25 score of this bag, as a query, in another. */
  double score(Bag other, TermStatistics statistics) {
    double sum = 0;
    for (Kind kind : Kind.values())
      for (String term : terms(kind).keySet()) sum += weight(kind, term, other, statistics);
    return sum;
  }

  /**
   * Returns the BM25 score of this bag in another divided by its score in itself, in [0, 1]: 0 when
   * nothing is shared, 1 when all of this bag stands in the other.
   */
  double overlap(Bag other, double self, TermStatistics statistics) {
    return self == 0 ? 0 : Math.min(1, score(other, statistics) / self);
  }
}

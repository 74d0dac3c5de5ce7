package refrain.search;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import refrain.indexer.text.Token;
import refrain.search.TermStatistics.Kind;

/**
 * The distinct terms of one kind in a passage with what each is worth.
 *
 * <p>BM25 of one passage in another is then a sum of {@link Term#earned} over the terms that both
 * have: a term that is asked twice counts once, since a repeated hashtag says nothing new.
 */
record Terms(Map<String, Term> all) {
  /**
   * One term.
   *
   * @param earned its BM25 weight in this passage, for whoever asks for it
   * @param rarity its inverse document frequency divided by that of a term never seen, in (0, 1]
   */
  record Term(double earned, double rarity) {}

  Terms {
    all = Collections.unmodifiableMap(new HashMap<>(all));
  }

  static Terms of(Kind kind, List<Token> tokens, TermStatistics statistics) {
    Map<String, Integer> counts = new HashMap<>();
    for (Token token : tokens) counts.merge(token.term(), 1, Integer::sum);
    double norm = Bm25.norm(tokens.size(), statistics.averageLength(kind));
    double highest = statistics.highestIdf(kind);
    Map<String, Term> all = new HashMap<>();
    counts.forEach(
        (term, count) -> {
          double idf = statistics.idf(kind, term);
          all.put(term, new Term(idf * Bm25.saturated(count, norm), idf / highest));
        });
    return new Terms(all);
  }

  /** Returns what a term is worth here; nothing when it is absent. */
  double earned(String term) {
    Term found = all.get(term);
    return found == null ? 0 : found.earned();
  }

  /** Returns the score of these terms in themselves. */
  double self() {
    return all.values().stream().mapToDouble(Term::earned).sum();
  }

  /**
   * What two passages share.
   *
   * @param left the score of the right passage's terms in the left one
   * @param right the score of the left passage's terms in the right one
   * @param rarity the rarities of the shared terms, added up
   */
  record Shared(double left, double right, double rarity) {
    static final Shared NOTHING = new Shared(0, 0, 0);

    Shared plus(Shared other, double weight) {
      return new Shared(
          left + weight * other.left, right + weight * other.right, rarity + weight * other.rarity);
    }

    private Shared mirrored() {
      return new Shared(right, left, rarity);
    }
  }

  Shared shared(Terms other) {
    if (all.size() > other.all.size()) return other.shared(this).mirrored();
    double left = 0;
    double right = 0;
    double rarity = 0;
    for (Map.Entry<String, Term> each : all.entrySet()) {
      Term there = other.all.get(each.getKey());
      if (there == null) continue;
      left += each.getValue().earned();
      right += there.earned();
      rarity += there.rarity();
    }
    return new Shared(left, right, rarity);
  }
}

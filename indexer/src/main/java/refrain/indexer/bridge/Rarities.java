package refrain.indexer.bridge;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The English side of a comparison: each term once, with how rare it is.
 *
 * @param weight the sum over all terms
 */
public record Rarities(Map<String, Double> terms, double weight) {
  public Rarities {
    terms = Map.copyOf(terms);
  }

  /** Weighs terms as they are indexed; repeated ones count once. */
  public static Rarities of(Collection<String> terms, Lexicon lexicon) {
    Map<String, Double> rarities = new HashMap<>();
    for (String term : terms) rarities.computeIfAbsent(term, lexicon::rarity);
    double sum = 0;
    for (String term : rarities.keySet().stream().sorted().toList())
      sum += rarities.getOrDefault(term, 0.0);
    return new Rarities(rarities, sum);
  }
}

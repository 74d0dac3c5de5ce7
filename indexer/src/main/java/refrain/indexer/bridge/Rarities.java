package refrain.indexer.bridge;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The English side of a comparison: each term once, in order, with how rare it is.
 *
 * @param weight the sum over all terms
 */
public record Rarities(Map<String, Double> terms, double weight) {
  public Rarities {
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(terms)));
  }

  /** Weighs terms as they are indexed; repeated ones count once. */
  public static Rarities of(Collection<String> terms, Lexicon lexicon) {
    Map<String, Double> rarities = new HashMap<>();
    for (String term : terms) rarities.computeIfAbsent(term, lexicon::rarity);
    double sum = 0;
    for (double rarity : new TreeMap<>(rarities).values()) sum += rarity;
    return new Rarities(rarities, sum);
  }
}

package refrain.indexer.bridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import refrain.indexer.bridge.Gloss.Rendering;

/**
 * What a lexicon holds, in arrays.
 *
 * @param id names it among all that were fitted
 * @param sentences English sentences counted
 * @param terms English terms
 * @param counts for each term, in how many sentences it stands
 * @param words Chinese words
 * @param first for each word, the place of its first rendering; one more at the end
 * @param renderings a term's number and, in the lowest three bits, its strength in sevenths
 * @param syllables how characters are read
 */
record LexiconTables(
    String id,
    int sentences,
    StringTable terms,
    int[] counts,
    StringTable words,
    int[] first,
    int[] renderings,
    Map<String, Names.Reading> syllables) {
  /** Strengths are kept in three bits; 0 is no rendering. */
  static final int STRONGEST = 7;

  /** Returns the rarity of the term with a number; of an unknown one for -1. */
  double rarity(int term) {
    int count = term < 0 ? 0 : counts[term];
    return Math.log(1 + (sentences - count + 0.5) / (count + 0.5));
  }

  List<Rendering> renderings(int word) {
    List<Rendering> found = new ArrayList<>(first[word + 1] - first[word]);
    for (int at = first[word]; at < first[word + 1]; at++) {
      int term = renderings[at] >>> 3;
      double strength = (renderings[at] & STRONGEST) / (double) STRONGEST;
      found.add(new Rendering(terms.get(term), strength, strength * rarity(term)));
    }
    return found;
  }
}

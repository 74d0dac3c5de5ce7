package refrain.indexer.bridge;

import java.util.List;

/**
 * One word of a Chinese passage and how it may be put in English.
 *
 * @param word as it stands in the normal form
 * @param start offset into the original text
 * @param end offset into the original text, exclusive; above {@code start}
 * @param renderings English terms, likeliest first; at least one
 */
public record Gloss(String word, int start, int end, List<Rendering> renderings) {
  public Gloss {
    renderings = List.copyOf(renderings);
    if (renderings.isEmpty()) throw new IllegalArgumentException("a gloss renders its word");
    if (start < 0 || end <= start)
      throw new IllegalArgumentException("bad gloss '%s' [%d, %d)".formatted(word, start, end));
  }

  /**
   * An English term for a word.
   *
   * @param term as it is indexed
   * @param strength in (0, 1]: the square root of its probability over that of the likeliest
   * @param weight the strength times the term's {@link Lexicon#rarity}
   */
  public record Rendering(String term, double strength, double weight) {}

  /** Returns the most that the word can weigh. */
  public double weight() {
    return renderings.stream().mapToDouble(Rendering::weight).max().orElse(0);
  }
}

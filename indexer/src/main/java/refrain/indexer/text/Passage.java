package refrain.indexer.text;

import java.util.List;

/**
 * The unit compared: one to three sentences of a post or a statement.
 *
 * @param ordinal 0-based place in the text
 * @param start offset into the original text
 * @param end offset into the original text, exclusive
 * @param language decided from script and wording
 * @param text the normal form of the passage, which is what a model embeds; may be empty when the
 *     original holds only links or emoji
 * @param english English terms of the Latin-script runs: lower-cased, lightly stemmed, no stop
 *     words
 * @param words Chinese words of the Han runs
 * @param bigrams overlapping pairs of characters of the Han runs (a single character stands alone)
 */
public record Passage(
    int ordinal,
    int start,
    int end,
    Language language,
    String text,
    List<Token> english,
    List<Token> words,
    List<Token> bigrams) {
  public Passage {
    english = List.copyOf(english);
    words = List.copyOf(words);
    bigrams = List.copyOf(bigrams);
  }

  /** Returns whether there is nothing in it that could be compared. */
  public boolean isBare() {
    return english.isEmpty() && words.isEmpty() && bigrams.isEmpty();
  }
}

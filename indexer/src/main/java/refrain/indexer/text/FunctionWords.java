package refrain.indexer.text;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/** Tells plain English by its function words, which costs a tenth of asking a model. */
final class FunctionWords {
  /** English words that other languages in Latin letters do not also have as common words. */
  private static final CharArraySet ENGLISH =
      new CharArraySet(
          List.of(
              "the", "and", "of", "to", "are", "were", "that", "this", "with", "you", "they", "has",
              "not", "by", "from", "his", "our", "your", "their", "who", "what", "will", "would",
              "been", "which", "how", "it's", "don't"),
          true);

  private FunctionWords() {}

  /** Says whether two and an eighth of the words, or one and a fifth, are such words. */
  static boolean areEnglish(String text) {
    int words = 0;
    int english = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && isLetter(text.charAt(i));
      if (letter && start < 0) start = i;
      if (letter || start < 0) continue;
      words++;
      if (i - start < 6 && ENGLISH.contains(text.subSequence(start, i))) english++;
      start = -1;
    }
    return english > 0 && english * (english > 1 ? 8 : 5) >= words;
  }

  private static boolean isLetter(char unit) {
    return unit == '\'' || Script.of(unit) == Script.LATIN;
  }
}

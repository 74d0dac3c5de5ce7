package refrain.indexer.bridge.fitting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import refrain.indexer.bridge.fitting.TrainingPairs.Pair;
import refrain.indexer.text.CoreWords;

/** Takes the most frequent words of a dictionary as training pairs. */
final class FrequentWords {
  /** Glosses joined into the English side; later ones are rare uses. */
  private static final int GLOSSES = 3;

  private FrequentWords() {}

  /**
   * Returns the most frequent headwords of two characters or more with their first glosses; of
   * equal frequency the one that stands first in the dictionary.
   */
  static List<Pair> of(Map<String, List<String>> glossary, int most) {
    record Counted(String word, int frequency) {}
    List<Counted> words = new ArrayList<>();
    for (String word : glossary.keySet())
      if (word.codePointCount(0, word.length()) >= 2)
        words.add(new Counted(word, CoreWords.frequency(word)));
    words.sort(Comparator.comparingInt(Counted::frequency).reversed());
    return words.stream()
        .limit(most)
        .map(w -> new Pair(w.word(), english(glossary.getOrDefault(w.word(), List.of()))))
        .toList();
  }

  private static String english(List<String> glosses) {
    return String.join("; ", glosses.subList(0, Math.min(GLOSSES, glosses.size())));
  }
}

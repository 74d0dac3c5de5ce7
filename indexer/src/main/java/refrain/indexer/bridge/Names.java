package refrain.indexer.bridge;

import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import refrain.indexer.text.CoreWords;
import refrain.indexer.text.EnglishStem;
import refrain.indexer.text.Passage;
import refrain.indexer.text.Token;

/** Spells the names of Chinese people as English texts do: surname, then given name, in pinyin. */
final class Names {
  private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两几第半";

  private final Map<String, Reading> readings;

  /**
   * How a character is read, or two that are a surname.
   *
   * @param syllable in lower case without tone, as it is mostly read; empty for a double surname
   * @param surname as it is read in a surname, or null when it is none
   */
  record Reading(String syllable, @Nullable String surname) {}

  Names(Map<String, Reading> readings) {
    this.readings = readings;
  }

  /** Hands over each name of a passage twice: with its surname, with its given name. */
  void read(Passage passage, BiConsumer<Token, String> into) {
    for (Token word : passage.words()) {
      String text = word.term();
      if (word.end() <= word.start() || text.length() < 2 || text.length() > 4) continue;
      int given = surnameLength(text);
      if (given == 0 || text.length() - given > 2 || !CoreWords.isPerson(text)) continue;
      String spelled = spelled(text.substring(given));
      if (spelled.isEmpty()) continue;
      stem(surname(text.substring(0, given)), word, into);
      stem(spelled, word, into);
    }
  }

  private static void stem(String spelled, Token word, BiConsumer<Token, String> into) {
    for (String term : EnglishStem.of(spelled)) into.accept(word, term);
  }

  /** Returns how many characters of a name are its surname; 0 when it cannot be a name. */
  private int surnameLength(String name) {
    if (NUMERALS.indexOf(name.charAt(1)) >= 0 && name.length() == 2) return 0;
    if (name.length() > 2 && !surname(name.substring(0, 2)).isEmpty()) return 2;
    return surname(name.substring(0, 1)).isEmpty() ? 0 : 1;
  }

  private String surname(String characters) {
    Reading reading = readings.get(characters);
    return reading == null || reading.surname() == null ? "" : reading.surname();
  }

  private String spelled(String given) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < given.length(); i++) {
      Reading reading = readings.get(given.substring(i, i + 1));
      if (reading == null) return "";
      name.append(reading.syllable());
    }
    return name.toString();
  }
}

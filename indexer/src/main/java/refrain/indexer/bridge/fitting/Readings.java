package refrain.indexer.bridge.fitting;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import refrain.indexer.bridge.fitting.Cedict.Entry;

/** How characters are read: in most of the dictionary's words, and as surnames. */
final class Readings {
  private static final String SURNAME = "surname ";

  private final Map<String, Map<String, Integer>> counted = new HashMap<>();
  private final Map<String, String> surnames = new HashMap<>();

  private Readings() {}

  /** Returns a line a character or double surname, sorted: it, its reading, its surname if any. */
  static List<String> lines(List<Entry> entries) {
    Readings readings = new Readings();
    entries.forEach(readings::add);
    TreeMap<String, String> lines = new TreeMap<>();
    TreeSet<String> all = new TreeSet<>(readings.counted.keySet());
    all.addAll(readings.surnames.keySet());
    for (String characters : all) {
      String surname = readings.surnames.get(characters);
      lines.put(
          characters,
          characters
              + '\t'
              + readings.commonest(characters)
              + (surname == null ? "" : '\t' + surname));
    }
    return List.copyOf(lines.values());
  }

  private void add(Entry entry) {
    String[] syllables = entry.pinyin().split(" ");
    String word = entry.simplified();
    if (syllables.length != word.length()) return;
    for (int i = 0; i < syllables.length; i++)
      if (Character.UnicodeScript.of(word.charAt(i)) == Character.UnicodeScript.HAN)
        counted
            .computeIfAbsent(word.substring(i, i + 1), c -> new TreeMap<>())
            .merge(plain(syllables[i]), 1, Integer::sum);
    boolean surname = entry.senses().stream().anyMatch(s -> s.startsWith(SURNAME));
    if (surname && word.length() <= 2)
      surnames.putIfAbsent(word, plain(String.join("", syllables)));
  }

  /** Without tone and in the letters of passports: {@code lu:3} is {@code lu}. */
  private static String plain(String syllable) {
    return syllable.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }

  private String commonest(String character) {
    return counted.getOrDefault(character, Map.of()).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }
}

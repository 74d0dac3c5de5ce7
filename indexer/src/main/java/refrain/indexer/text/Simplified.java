package refrain.indexer.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Folds Traditional Chinese to Simplified, longest phrase first, with HanLP's dictionary;
 * thread-safe.
 *
 * <p>Only entries of equal length are used, so each character keeps its own offset. The others (two
 * of 4,468 in HanLP 1.8.6) rename things rather than change their script.
 */
final class Simplified {
  private static final String DICTIONARY = "/data/dictionary/tc/t2s.txt";
  private static final Simplified SHARED = new Simplified();

  private final char[] single = new char[0x10000];
  private final Map<Character, List<Phrase>> phrases = new HashMap<>();

  private record Phrase(String from, String to) {}

  private Simplified() {
    for (int c = 0; c < single.length; c++) single[c] = (char) c;
    try (BufferedReader lines = dictionary()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) add(line);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read HanLP's " + DICTIONARY, e);
    }
    phrases.values().forEach(list -> list.sort((a, b) -> b.from().length() - a.from().length()));
  }

  static Simplified shared() {
    return SHARED;
  }

  private static BufferedReader dictionary() throws IOException {
    InputStream in = Simplified.class.getResourceAsStream(DICTIONARY);
    if (in == null) throw new IOException("no resource '" + DICTIONARY + "' on the class path");
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private void add(String line) {
    int sign = line.indexOf('=');
    if (sign < 1) return;
    Phrase entry = new Phrase(line.substring(0, sign), line.substring(sign + 1).strip());
    if (entry.from().length() != entry.to().length()) return;
    if (entry.from().length() == 1) single[entry.from().charAt(0)] = entry.to().charAt(0);
    else phrases.computeIfAbsent(entry.from().charAt(0), c -> new ArrayList<>()).add(entry);
  }

  /** Converts in place. */
  void convert(OffsetText text) {
    int i = 0;
    while (i < text.length()) {
      char unit = text.charAt(i);
      if (unit < 0x3400) i++;
      else i += convertAt(text, i, unit);
    }
  }

  private int convertAt(OffsetText text, int i, char unit) {
    for (Phrase phrase : phrases.getOrDefault(unit, List.of())) {
      if (!startsWith(text, i, phrase.from())) continue;
      for (int k = 0; k < phrase.to().length(); k++) text.set(i + k, phrase.to().charAt(k));
      return phrase.to().length();
    }
    text.set(i, single[unit]);
    return 1;
  }

  private static boolean startsWith(OffsetText text, int at, String phrase) {
    if (at + phrase.length() > text.length()) return false;
    for (int k = 0; k < phrase.length(); k++)
      if (text.charAt(at + k) != phrase.charAt(k)) return false;
    return true;
  }
}

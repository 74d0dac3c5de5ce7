package refrain.indexer.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Folds Traditional Chinese to Simplified, longest phrase first, with HanLP's dictionary;
 * thread-safe.
 *
 * <p>The dictionary keeps 著; it becomes 着 where it is the particle, since the particle is what
 * posts mostly write with it. Only entries of equal length are used, so each character keeps its
 * own offset. The others (two of 4,468 in HanLP 1.8.6) rename things rather than change their
 * script.
 */
final class Simplified {
  private static final String DICTIONARY = "/data/dictionary/tc/t2s.txt";
  private static final Simplified SHARED = new Simplified();

  /** Two are enough for HanLP's entries; a third confirms. */
  private static final int MOST_PASSES = 4;

  private static final String BEFORE_WRITING = "名原显顯专專编編论論巨土卓昭译譯遗遺合拙大新所力执執";
  private static final String AFTER_WRITING = "名作述书書称稱者录錄文";

  private final String[] single = new String[0x10000];
  private final Map<Character, List<Phrase>> phrases = new HashMap<>();

  /** The characters that phrases start with, since asking the map for each one takes longer. */
  private final BitSet opens = new BitSet();

  private record Phrase(String from, String to) {}

  private Simplified() {
    for (int c = 0; c < single.length; c++) single[c] = String.valueOf((char) c);
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
    if (entry.from().length() == 1) single[entry.from().charAt(0)] = entry.to();
    else {
      opens.set(entry.from().charAt(0));
      phrases.computeIfAbsent(entry.from().charAt(0), c -> new ArrayList<>()).add(entry);
    }
  }

  /** Converts in place, until nothing changes. */
  void convert(OffsetText text) {
    int passes = 0;
    while (pass(text) && ++passes < MOST_PASSES) {}
  }

  private boolean pass(OffsetText text) {
    boolean changed = false;
    for (int i = 0; i < text.length(); ) {
      if (text.charAt(i) < 0x3400) {
        i++;
        continue;
      }
      String to = replacement(text, i);
      for (int k = 0; k < to.length(); k++, i++) {
        changed |= text.charAt(i) != to.charAt(k);
        text.set(i, to.charAt(k));
      }
    }
    return changed;
  }

  private String replacement(OffsetText text, int i) {
    char unit = text.charAt(i);
    if (opens.get(unit))
      for (Phrase phrase : phrases.getOrDefault(unit, List.of()))
        if (startsWith(text, i, phrase.from())) return phrase.to();
    return unit == '著' && isParticle(text, i) ? "着" : single[unit];
  }

  /** Says whether 著 marks an ongoing action, as Traditional writes it, and no writing or fame. */
  private static boolean isParticle(OffsetText text, int i) {
    char before = i > 0 ? text.charAt(i - 1) : ' ';
    char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    return Script.of(before) == Script.HAN
        && BEFORE_WRITING.indexOf(before) < 0
        && AFTER_WRITING.indexOf(after) < 0;
  }

  private static boolean startsWith(OffsetText text, int at, String phrase) {
    if (at + phrase.length() > text.length()) return false;
    for (int k = 0; k < phrase.length(); k++)
      if (text.charAt(at + k) != phrase.charAt(k)) return false;
    return true;
  }
}

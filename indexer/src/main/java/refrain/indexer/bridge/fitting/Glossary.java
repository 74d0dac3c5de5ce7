package refrain.indexer.bridge.fitting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import refrain.indexer.bridge.fitting.Cedict.Entry;

/**
 * Headwords of a dictionary with plain English for each, most usual first: no remarks, no
 * classifiers, no cross-references.
 */
final class Glossary {
  private static final String HAN = "\\u4e00-\\u9fff\\u3400-\\u4dbf\\x{20000}-\\x{2ffff}·，";

  /** Begins a sense that sends the reader to another headword, in group 1. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          ("^(?:\\([^)]*\\) ?)*(?:see also|see|abbr\\. for|abbr\\. of|old variant of"
                  + "|archaic variant of|Japanese variant of|variant of|erhua variant of|same as"
                  + "|also written|also called|equivalent to|also known as)\\b[^HAN]*(?:[HAN]+\\|)?([HAN]+)")
              .replace("HAN", HAN));

  private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");
  private static final Pattern PINYIN = Pattern.compile("\\[[^\\]]*\\]");
  private static final Pattern HEADWORD = Pattern.compile("[HAN]+(\\|[HAN]+)?".replace("HAN", HAN));
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\b(sb|sth|one's|oneself|etc)\\b\\.?");
  private static final Pattern ABBREVIATION = Pattern.compile("^abbr\\. (for|of) ?");
  private static final Pattern EDGES = Pattern.compile("^[ ,;:]+|[ ,;:]+$");
  private static final List<String> REMARKS = List.of("CL:", "Taiwan pr", "also pr", "used in ");

  private static final String SURNAME = "surname ";

  /** What is known of one headword: senses, then surnames, then where else to look. */
  private record Word(Set<String> senses, Set<String> surnames, List<String> references) {
    Word() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>());
    }
  }

  private final Map<String, Word> words = new LinkedHashMap<>();

  private Glossary() {}

  /**
   * Returns headword to glosses, in the order of the dictionary; headwords without any left out.
   */
  static Map<String, List<String>> of(List<Entry> entries) {
    Glossary glossary = new Glossary();
    for (Entry entry : entries) glossary.add(entry);
    Map<String, List<String>> glosses = new LinkedHashMap<>();
    glossary.words.forEach(
        (headword, word) -> {
          Set<String> all = new LinkedHashSet<>(word.senses());
          all.addAll(word.surnames());
          for (String other : word.references())
            all.addAll(glossary.words.getOrDefault(other, new Word()).senses());
          if (!all.isEmpty()) glosses.put(headword, List.copyOf(all));
        });
    return glosses;
  }

  private void add(Entry entry) {
    Word word = words.computeIfAbsent(entry.simplified(), w -> new Word());
    boolean proper = Character.isUpperCase(entry.pinyin().codePointAt(0));
    for (String sense : entry.senses())
      if (REMARKS.stream().noneMatch(sense::startsWith)) add(word, sense, proper);
  }

  private static void add(Word word, String sense, boolean proper) {
    Matcher reference = REFERENCE.matcher(sense);
    boolean elsewhere = reference.find();
    if (elsewhere) word.references().add(reference.group(1));
    if (elsewhere && !sense.startsWith("abbr")) return;
    String told = elsewhere ? ABBREVIATION.matcher(sense).replaceFirst("") : sense;
    for (String part : clean(told).split(";")) {
      String gloss = plain(part, proper);
      if (!gloss.isEmpty()) (told.startsWith(SURNAME) ? word.surnames() : word.senses()).add(gloss);
    }
  }

  /** Strips what is about the word rather than its meaning. */
  static String clean(String sense) {
    String text = sense;
    for (int depth = 0; depth < 3; depth++) text = REMARK.matcher(text).replaceAll(" ");
    text = HEADWORD.matcher(PINYIN.matcher(text).replaceAll("")).replaceAll("");
    text = PLACEHOLDER.matcher(text).replaceAll(" ");
    return trimmed(text.replaceAll("\\s+", " ").replace(" ,", ","));
  }

  /** A proper name is told in its first words: what follows the comma explains it. */
  private static String plain(String part, boolean proper) {
    String gloss = trimmed(part);
    int comma = gloss.indexOf(',');
    if (proper && comma > 0 && Character.isUpperCase(gloss.charAt(0)))
      gloss = gloss.substring(0, comma);
    return gloss.replace(SURNAME, "");
  }

  private static String trimmed(String text) {
    return EDGES.matcher(text).replaceAll("");
  }
}

package refrain.indexer.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Reads a lexicon: text in UTF-8, compressed with gzip.
 *
 * <pre>
 * # remarks
 * lexicon ID, SENTENCES sentences, TERMS terms, READINGS readings, WORDS words
 * virus TAB 7                  an English term and in how many sentences it stands
 * 王 TAB wang TAB wang         a character, how it is read, and how as a surname (or nothing)
 * 病毒 TAB 4f7 2x3             a word and its terms: number in base 36, then strength in sevenths
 * </pre>
 */
public final class LexiconResource {
  /** The file of the lexicon that ships. */
  public static final String FILE = "lexicon.txt.gz";

  /** The base in which renderings number terms. */
  public static final int BASE = 36;

  private LexiconResource() {}

  static LexiconTables shipped() {
    try (InputStream in = LexiconResource.class.getResourceAsStream(FILE)) {
      if (in == null) throw new IOException("no resource '" + FILE + "' on the class path");
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the lexicon that ships", e);
    }
  }

  /**
   * Reads a lexicon.
   *
   * @param zipped as described above
   */
  static LexiconTables read(InputStream zipped) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(zipped, 1 << 16), UTF_8), 1 << 16)) {
      String line = in.readLine();
      while (line != null && line.startsWith("#")) line = in.readLine();
      if (line == null) throw new IOException("the lexicon is empty");
      String[] head = line.split("[ ,]+");
      return new Reading(in, Integer.parseInt(head[4])).tables(head);
    }
  }

  /** One reading of the lines after the first. */
  private static final class Reading {
    private final BufferedReader in;
    private final StringTable terms;
    private final int[] counts;
    private int[] renderings = new int[1 << 16];
    private int rendered;

    Reading(BufferedReader in, int termCount) {
      this.in = in;
      terms = new StringTable(termCount, 8 * termCount);
      counts = new int[termCount];
    }

    LexiconTables tables(String[] head) throws IOException {
      for (int i = 0; i < counts.length; i++) {
        String line = in.readLine();
        int tab = line.indexOf('\t');
        terms.add(line, 0, tab);
        counts[i] = Integer.parseInt(line, tab + 1, line.length(), 10);
      }
      Map<String, Names.Reading> syllables = syllables(Integer.parseInt(head[6]));
      int wordCount = Integer.parseInt(head[8]);
      StringTable words = new StringTable(wordCount, 3 * wordCount);
      int[] first = new int[wordCount + 1];
      for (int i = 0; i < wordCount; i++) {
        String line = in.readLine();
        int tab = line.indexOf('\t');
        words.add(line, 0, tab);
        renderings(line, tab + 1);
        first[i + 1] = rendered;
      }
      return new LexiconTables(
          head[1],
          Integer.parseInt(head[2]),
          terms,
          counts,
          words,
          first,
          Arrays.copyOf(renderings, rendered),
          syllables);
    }

    private Map<String, Names.Reading> syllables(int count) throws IOException {
      Map<String, Names.Reading> syllables = HashMap.newHashMap(count);
      for (int i = 0; i < count; i++) {
        String[] parts = in.readLine().split("\t", -1);
        syllables.put(parts[0], new Names.Reading(parts[1], parts.length < 3 ? null : parts[2]));
      }
      return syllables;
    }

    private void renderings(String line, int from) {
      for (int at = from; at < line.length(); ) {
        int space = line.indexOf(' ', at);
        int end = space < 0 ? line.length() : space;
        int term = Integer.parseInt(line, at, end - 1, BASE);
        if (rendered == renderings.length)
          renderings = Arrays.copyOf(renderings, 2 * renderings.length);
        renderings[rendered++] = term << 3 | line.charAt(end - 1) - '0';
        at = end + 1;
      }
    }
  }
}

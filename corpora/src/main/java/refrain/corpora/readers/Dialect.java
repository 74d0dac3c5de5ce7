package refrain.corpora.readers;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a table is written.
 *
 * @param delimiter what stands between cells
 * @param quotes whether a cell that starts with {@code "} runs to the closing one; if not, quotes
 *     are characters like others, as in the TSV of most corpora
 */
record Dialect(char delimiter, boolean quotes) {
  static final Dialect COMMA = new Dialect(',', true);
  static final Dialect TAB = new Dialect('\t', false);

  private static final int LOOKED_AT = 50;
  private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?:^|[\\t\\n])\"[^\"\\t\\r\\n]{0,2000}+(?:\"\"|[\\t\\r\\n])(?:[^\"]|\"\"){0,2000}+\"(?:[\\t\\r\\n]|$)");

  /** What stands on a first line that tells Excel the delimiter: {@code sep=;}. */
  private static final Pattern TOLD =
      Pattern.compile("\"?sep=([\\t \\p{Punct}&&[^\"]])\"?(?=[\\r\\n])", Pattern.CASE_INSENSITIVE);

  /** Returns what a text begins with if it only tells the delimiter, else nothing. */
  static String told(String text) {
    Matcher told = TOLD.matcher(text);
    return told.lookingAt() ? told.group() : "";
  }

  /** Returns the dialect that {@link #told} tells of, for a text that goes on with a sample. */
  static Dialect ofTold(String told, String sample) {
    String bare = told.replace("\"", "");
    return of(bare.charAt(bare.length() - 1), sample);
  }

  /** Returns the delimiter, and a double quote after it if cells may be quoted. */
  String code() {
    return quotes ? delimiter + "\"" : String.valueOf(delimiter);
  }

  /** Returns the dialect of a {@link #code}. */
  static Dialect ofCode(String code) {
    return new Dialect(code.charAt(0), code.length() > 1);
  }

  /**
   * Finds the delimiter that cuts the most records of a sample into as many cells as the first one
   * has, and at least two; equal ones keep the order comma, tab, semicolon, bar.
   *
   * @param complete whether the sample is the whole text, so that its last record is whole
   */
  static Dialect of(String sample, boolean complete) {
    Dialect best = COMMA;
    double most = 0;
    for (char delimiter : DELIMITERS) {
      Dialect dialect = new Dialect(delimiter, true);
      double regular = regularity(dialect.records(sample, complete));
      if (regular > most) {
        best = dialect;
        most = regular;
      }
    }
    return of(best.delimiter, sample);
  }

  private static Dialect of(char delimiter, String sample) {
    return delimiter == '\t' && !quotedTabs(sample) ? TAB : new Dialect(delimiter, true);
  }

  /** Returns the first records of a sample as cells; sound ones only. */
  List<List<String>> records(String sample, boolean complete) {
    CsvRecords records = new CsvRecords(new CharWindow(new StringReader(sample)), this, Flaws.NONE);
    List<List<String>> rows = new ArrayList<>();
    try {
      while (rows.size() < LOOKED_AT && records.next() && (complete || records.flaw() == null))
        if (records.flaw() == null) rows.add(List.of(records.cells()));
    } catch (IOException e) {
      return rows; // too many quotes that never close: what came before them has to do
    }
    boolean lastCut = !complete && rows.size() > 1 && rows.size() < LOOKED_AT;
    return lastCut ? rows.subList(0, rows.size() - 1) : rows;
  }

  /** In [0, 1): the share of records as wide as the first, and a little for each column. */
  private static double regularity(List<List<String>> rows) {
    if (rows.isEmpty() || rows.getFirst().size() < 2) return 0;
    int width = rows.getFirst().size();
    long regular = rows.stream().filter(row -> row.size() == width).count();
    return 0.9 * regular / rows.size() + 0.09 * width / (width + 10.0);
  }

  /** Quotes in a TSV mean quoting only if one closes a cell that holds a doubled quote or a tab. */
  private static boolean quotedTabs(String sample) {
    return QUOTED.matcher(sample).find();
  }
}

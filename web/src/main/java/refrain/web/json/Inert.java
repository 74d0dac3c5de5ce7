package refrain.web.json;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CSV for a spreadsheet that keeps it from running a cell.
 *
 * <p>A cell that starts with one of the characters that OWASP's page on CSV injection names, in
 * their usual or their full-width form, gets an apostrophe in front, which makes it text.
 */
public final class Inert {
  /** What white space, control or format characters stand before is looked through. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "^(?:[\\t\\r\\n].*|[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@＝＋－＠].*)", Pattern.DOTALL);

  private Inert() {}

  /** Returns the text, with an apostrophe in front when a spreadsheet could run it. */
  public static String cell(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  /** Starts a file: a byte-order mark, by which UTF-8 is known, and quotes around every cell. */
  public static CsvWriter file(Writer to) throws IOException {
    to.write('\uFEFF');
    return CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(to);
  }

  /** Returns a row; null becomes an empty cell, and a number may start with a minus. */
  public static List<String> cells(List<? extends @Nullable Object> values) {
    return values.stream().map(Inert::inert).toList();
  }

  private static String inert(@Nullable Object value) {
    if (value == null) return "";
    return value instanceof Number ? value.toString() : cell(value.toString());
  }
}

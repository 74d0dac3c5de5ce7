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
 * their usual or their full-width form, gets an apostrophe in front, which makes it text. Controls
 * that would turn the rest of a cell or of a line around (Unicode TR 36) are written out, as they
 * are on pages; files of JSON keep them.
 */
public final class Inert {
  /** What white space, control or format characters stand before is looked through. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "^(?:[\\t\\r\\n].*|[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@＝＋－＠].*)", Pattern.DOTALL);

  private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  private Inert() {}

  /** Returns the text as a cell may hold it. */
  public static String cell(String text) {
    String shown = TURNING.matcher(text).replaceAll(control -> writtenOut(control.group()));
    return FORMULA.matcher(text).matches() ? "'" + shown : shown;
  }

  private static String writtenOut(String control) {
    return "\u2039U+%04X\u203A".formatted(control.codePointAt(0));
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

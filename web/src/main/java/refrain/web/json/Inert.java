package refrain.web.json;

import java.util.regex.Pattern;

/**
 * Keeps a cell from being run by a spreadsheet.
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
}

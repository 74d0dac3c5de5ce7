package refrain.web.cli;

import java.util.regex.Pattern;

/** Makes text from outside fit to be shown on a terminal. */
final class Plain {
  private static final Pattern BREAKS = Pattern.compile("\\s*\\R\\s*");

  /** Controls, among them the escape that starts terminal commands, and what turns text around. */
  private static final Pattern CONTROLS =
      Pattern.compile(
          "[\\x00-\\x1F\\x7F-\\x9F\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private Plain() {}

  /** Returns the text on one line, with each control character replaced by a visible sign. */
  static String line(String text) {
    return CONTROLS.matcher(BREAKS.matcher(text.strip()).replaceAll(" ")).replaceAll("\uFFFD");
  }

  /** As {@link #line}, cut to a number of characters. */
  static String line(String text, int longest) {
    String line = line(text);
    if (line.codePointCount(0, line.length()) <= longest) return line;
    return line.substring(0, line.offsetByCodePoints(0, longest - 1)) + '…';
  }
}

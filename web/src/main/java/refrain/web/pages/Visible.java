package refrain.web.pages;

/**
 * Makes characters that hide or reorder text visible, and leaves every other one alone.
 *
 * <p>Bidirectional controls could make a post read other than it is written (Unicode TR 36), and
 * zero-width spaces break words apart unseen; the joiners that emoji and many scripts need stay.
 */
public final class Visible {
  private Visible() {}

  /** Returns the text with such characters written out. */
  public static String of(String text) {
    if (text.chars().noneMatch(Visible::strange)) return text;
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static boolean strange(int c) {
    return control(c) || hiding(c) || Character.isSurrogate((char) c);
  }

  private static void append(StringBuilder shown, int c) {
    if (control(c)) shown.appendCodePoint(c == 0x7F ? 0x2421 : c < 0x20 ? 0x2400 + c : 0xFFFD);
    else if (hiding(c)) shown.append("\u2039U+").append(String.format("%04X", c)).append('\u203A');
    else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) shown.append('\uFFFD');
    else shown.appendCodePoint(c);
  }

  private static boolean control(int c) {
    return (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && c < 0xA0);
  }

  private static boolean hiding(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200B
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C
        || c == 0xFEFF
        || c == 0x2028
        || c == 0x2029;
  }
}

package refrain.corpora.readers;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a text that could not be decoded, as {@link TextInput} marks them.
 *
 * @param any tells whether there was one so far; as long as there was none, nothing is searched
 * @param charset the encoding that they are not in
 */
record Flaws(BooleanSupplier any, String charset) {
  /** A text that never was bytes. */
  static final Flaws NONE = new Flaws(() -> false, "");

  /** Returns what is wrong with the first such byte, or null if the text is sound. */
  @Nullable String in(String text) {
    int at = first(text);
    if (at < 0) return null;
    return "byte 0x%02X after %d characters is not %s; export the file again, or name its encoding"
        .formatted(text.charAt(at) - TextInput.FLAW, at, charset);
  }

  /** Returns the text with U+FFFD in place of each byte that could not be decoded. */
  String replaced(String text) {
    int at = first(text);
    if (at < 0) return text;
    StringBuilder sound = new StringBuilder(text);
    for (int i = at; i < sound.length(); i++) if (flaw(sound, i)) sound.setCharAt(i, '\uFFFD');
    return sound.toString();
  }

  private int first(String text) {
    if (!any.getAsBoolean()) return -1;
    for (int i = 0; i < text.length(); i++) if (flaw(text, i)) return i;
    return -1;
  }

  private static boolean flaw(CharSequence text, int at) {
    char c = text.charAt(at);
    boolean low = c >= TextInput.FLAW && c <= TextInput.FLAW + 0xff;
    return low && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}

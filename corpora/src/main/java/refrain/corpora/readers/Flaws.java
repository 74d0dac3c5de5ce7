package refrain.corpora.readers;

import org.jspecify.annotations.Nullable;

/** Bytes that could not be decoded, as {@link TextInput} marks them. */
final class Flaws {
  private Flaws() {}

  /** Returns what is wrong with the first such byte, or null if the text is sound. */
  static @Nullable String in(CharSequence text, String charset) {
    int at = first(text);
    if (at < 0) return null;
    return "byte 0x%02X after %d characters is not %s; export the file again, or name its encoding"
        .formatted(text.charAt(at) - TextInput.FLAW, at, charset);
  }

  /** Returns the text with U+FFFD in place of each byte that could not be decoded. */
  static String replaced(String text) {
    int at = first(text);
    if (at < 0) return text;
    StringBuilder sound = new StringBuilder(text);
    for (int i = at; i < sound.length(); i++) if (flaw(sound, i)) sound.setCharAt(i, '\uFFFD');
    return sound.toString();
  }

  private static int first(CharSequence text) {
    for (int i = 0; i < text.length(); i++) if (flaw(text, i)) return i;
    return -1;
  }

  private static boolean flaw(CharSequence text, int at) {
    char c = text.charAt(at);
    boolean low = c >= TextInput.FLAW && c <= TextInput.FLAW + 0xff;
    return low && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}

package refrain.indexer.text;

import java.util.List;

/** Finds web addresses, with or without a scheme. */
final class Links {
  private static final List<String> OPENINGS =
      List.of("https://", "http://", "www.", "pic.twitter.com/");

  /** Hosts that posts name without a scheme. */
  private static final List<String> SHORTENERS =
      List.of("t.co/", "t.cn/", "bit.ly/", "youtu.be/", "goo.gl/");

  /** What data sets put in the place of an address; see Mentions for those of a handle. */
  private static final List<String> PLACEHOLDERS = List.of("httpurl", "url");

  private Links() {}

  /**
   * Returns where the address that starts at {@code i} ends, or the word that stands for one, or
   * {@code i} when none does.
   */
  static int end(CharSequence text, int i) {
    for (String word : PLACEHOLDERS) if (standsAlone(text, i, word)) return i + word.length();
    int path = path(text, i);
    if (path == i) return i;
    int end = path;
    while (end < text.length() && isAddress(text.charAt(end))) end++;
    while (end > path && isTrailing(text.charAt(end - 1))) end--;
    return end;
  }

  private static int path(CharSequence text, int i) {
    for (String opening : OPENINGS) if (startsWith(text, i, opening)) return i + opening.length();
    if (i > 0 && isWord(text.charAt(i - 1))) return i;
    for (String host : SHORTENERS) if (startsWith(text, i, host)) return i + host.length();
    return i;
  }

  private static boolean standsAlone(CharSequence text, int i, String word) {
    int end = i + word.length();
    return startsWith(text, i, word)
        && (i == 0 || !isWord(text.charAt(i - 1)))
        && (end == text.length() || !isWord(text.charAt(end)) || endsSentence(text, end));
  }

  private static boolean endsSentence(CharSequence text, int i) {
    return text.charAt(i) == '.' && (i + 1 == text.length() || !isWord(text.charAt(i + 1)));
  }

  private static boolean startsWith(CharSequence text, int at, String opening) {
    if (at + opening.length() > text.length()) return false;
    for (int k = 0; k < opening.length(); k++)
      if (lower(text.charAt(at + k)) != opening.charAt(k)) return false;
    return true;
  }

  private static char lower(char c) {
    return Characters.within(c, 'A', 'Z') ? (char) (c + 32) : c;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '/' || c == '-' || c == '_';
  }

  private static boolean isAddress(char c) {
    return c > ' ' && c < 0x7F && "<>\"{}|\\^`".indexOf(c) < 0;
  }

  private static boolean isTrailing(char c) {
    return ",;:!?)('[]*".indexOf(c) >= 0;
  }
}

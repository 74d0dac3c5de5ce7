package refrain.indexer.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds mentions of accounts, and the signs that mark a text as passed on. */
final class Mentions {
  /**
   * Characters of a Chinese name that is still taken for a mention; a longer run has lost the space
   * that ends it, and its words are kept.
   */
  private static final int LONGEST_NAME = 16;

  private static final Pattern SIGNATURE =
      Pattern.compile("\\(@\\w{1,15}\\) \\p{Lu}\\p{Ll}{2,8} \\d{1,2}, \\d{4}");

  /** What data sets put in the place of every handle, for its owner's sake. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("@(?:user|username)(?![A-Za-z0-9_])", Pattern.CASE_INSENSITIVE);

  private Mentions() {}

  /** Says whether the mention at {@code i} stands for a handle that was taken out. */
  static boolean isPlaceholder(CharSequence text, int i) {
    return PLACEHOLDER.matcher(text).region(i, Math.min(text.length(), i + 12)).lookingAt();
  }

  /**
   * Returns where the mention that starts at {@code i} ends, with the colon after it, or {@code i}
   * when none does.
   */
  static int end(CharSequence text, int i) {
    int end = endOfName(text, i);
    return end > i && at(text, end) == ':' ? end + 1 : end;
  }

  private static int endOfName(CharSequence text, int i) {
    if (i > 0 && isHandle(text.charAt(i - 1))) return i;
    int end = i + 1;
    while (end < text.length() && isHandle(text.charAt(end))) end++;
    if (end > i + 1) return end;
    while (end < text.length() && isName(text.charAt(end))) {
      if (++end - i > LONGEST_NAME + 1) return i;
    }
    return end > i + 1 ? end : i;
  }

  /**
   * Returns where {@code RT @name:} or {@code //@name:} that starts at {@code i} ends, or {@code i}
   * when neither does.
   */
  static int endOfRepost(CharSequence text, int i) {
    if (i > 0 && isHandle(text.charAt(i - 1))) return i;
    int sign = i;
    if (at(text, i) == 'R' && at(text, i + 1) == 'T' && at(text, i + 2) == ' ') sign = i + 3;
    else if (at(text, i) == '/' && at(text, i + 1) == '/') sign = i + 2;
    if (sign == i || at(text, sign) != '@') return i;
    int end = end(text, sign);
    return end == sign ? i : end;
  }

  /**
   * Returns where the handle and date end that Twitter's embed code puts behind an author's name,
   * {@code — Name (@handle) January 14, 2020} at the end of a text, or {@code i} when there is none
   * at {@code i}. The name stays: who speaks is part of what is said.
   */
  static int endOfSignature(CharSequence text, int i) {
    if (at(text, i + 1) != '@') return i;
    Matcher signature = SIGNATURE.matcher(text).region(i, Math.min(text.length(), i + 64));
    return signature.lookingAt() && text.toString().substring(signature.end()).isBlank()
        ? text.length()
        : i;
  }

  private static char at(CharSequence text, int i) {
    return i < text.length() ? text.charAt(i) : ' ';
  }

  private static boolean isHandle(char c) {
    return Characters.within(c, 'a', 'z')
        || Characters.within(c, 'A', 'Z')
        || Characters.within(c, '0', '9')
        || c == '_';
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}

package refrain.indexer.duplicates;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import refrain.indexer.text.NormalText;

/**
 * Reduces a normal form to what a copy repeats: its letters and digits, in lower case.
 *
 * <p>The normal form has lost links and the difference between Traditional and Simplified; here go
 * case, white space, punctuation, pictures, mentions, and the hashtags that stand before or behind
 * the text. A hashtag within the text is one of its words. A text of nothing but hashtags keeps
 * them.
 */
final class Wording {
  /** A longer run behind a {@code #} is a text that lost its space, not a tag. */
  private static final int LONGEST_TAG = 50;

  /** What handles are made of, full-width forms among it. */
  private static final String HANDLE =
      "[A-Za-z0-9_\\uFF21-\\uFF3A\\uFF41-\\uFF5A\\uFF10-\\uFF19\\uFF3F]";

  private static final Pattern MENTION =
      Pattern.compile("(?<!" + HANDLE + ")[@\\uFF20]" + HANDLE + "+");

  private Wording() {}

  static String of(NormalText normal) {
    BitSet mentions = mentions(normal.original());
    BitSet marks = tags(normal.original());
    marks.or(mentions);
    String text = normal.text();
    int from = 0;
    int to = text.length();
    while (from < to && isPassedOver(normal, marks, from)) from++;
    while (from < to && isPassedOver(normal, marks, to - 1)) to--;
    String body = letters(normal, mentions, from, to);
    return body.isEmpty() ? letters(normal, mentions, 0, text.length()) : body;
  }

  /** Says whether a unit at an end of the text belongs to a mark or to nothing that is read. */
  private static boolean isPassedOver(NormalText normal, BitSet marks, int i) {
    String text = normal.text();
    boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
    boolean letter = Character.isLetterOrDigit(text.codePointAt(second ? i - 1 : i));
    return !letter || marks.get(normal.starts()[i]);
  }

  private static String letters(NormalText normal, BitSet mentions, int from, int to) {
    StringBuilder letters = new StringBuilder(to - from);
    for (int i = from; i < to; ) {
      int point = normal.text().codePointAt(i);
      if (Character.isLetterOrDigit(point) && !mentions.get(normal.starts()[i]))
        letters.appendCodePoint(Character.toLowerCase(Character.toUpperCase(point)));
      i += Character.charCount(point);
    }
    return letters.toString();
  }

  /** Marks the units of the original that are mentions, {@code @CGTNOfficial}. */
  private static BitSet mentions(String original) {
    BitSet mentions = new BitSet();
    Matcher matcher = MENTION.matcher(original);
    while (matcher.find()) mentions.set(matcher.start(), matcher.end());
    return mentions;
  }

  /** Marks the units of the original that are hashtags: {@code #StopAsianHate}, {@code #德特里克堡#}. */
  private static BitSet tags(String original) {
    BitSet tags = new BitSet();
    for (int i = 0; i < original.length(); i++) {
      if (!isSign(original.charAt(i))) continue;
      int end = i + 1;
      while (end < original.length() && isTag(original.charAt(end))) end++;
      if (end - i > 1 && end - i <= LONGEST_TAG) tags.set(i, end);
      boolean closed = end - i > 1 && end < original.length() && isSign(original.charAt(end));
      i = closed && original.charAt(end - 1) > 0x2E80 ? end : end - 1;
    }
    return tags;
  }

  private static boolean isSign(char unit) {
    return unit == '#' || unit == '\uFF03';
  }

  private static boolean isTag(char unit) {
    return Character.isLetterOrDigit(unit) || Character.isSurrogate(unit) || unit == '_';
  }
}

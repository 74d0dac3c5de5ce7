package refrain.indexer.text;

/**
 * Takes out what a platform adds to the words: links become a space, hashtags and mentions become
 * words, and the few HTML entities that exports leave behind become characters.
 */
final class Markup {
  private final OffsetText text;
  private final OffsetText out;

  private Markup(OffsetText text) {
    this.text = text;
    this.out = text.next();
  }

  static OffsetText takeOut(OffsetText text) {
    return new Markup(text).run();
  }

  private OffsetText run() {
    int i = 0;
    while (i < text.length()) i = step(i);
    return out;
  }

  /** Handles what starts at {@code i}; returns where the next thing starts. */
  private int step(int i) {
    char unit = text.charAt(i);
    return switch (unit) {
      case '&' -> entity(i);
      case '#' -> hashtag(i);
      case '@' -> mention(i);
      case '(' -> remove(i, Mentions.endOfSignature(text, i), unit);
      case '/', 'R' -> remove(i, Mentions.endOfRepost(text, i), unit);
      case 'h', 'H', 'w', 'W', 'u', 'U', 'p', 't', 'b', 'y', 'g' ->
          remove(i, Links.end(text, i), unit);
      default -> keep(i, unit);
    };
  }

  private int keep(int i, char unit) {
    out.copy(text, i, unit);
    return i + 1;
  }

  private int remove(int i, int end, char unit) {
    if (end == i) return keep(i, unit);
    out.replace(text, i, end, ' ');
    return end;
  }

  private int entity(int i) {
    int end = i + 1;
    while (startsWith(end, "amp;")) end += 4;
    for (String[] entity : ENTITIES)
      if (startsWith(end, entity[0])) {
        end += entity[0].length();
        out.replace(text, i, end, entity[1].charAt(0));
        return end;
      }
    out.replace(text, i, end, '&');
    return end;
  }

  private static final String[][] ENTITIES = {
    {"lt;", "<"}, {"gt;", ">"}, {"quot;", "\""}, {"apos;", "'"}, {"#39;", "'"}, {"nbsp;", " "}
  };

  private boolean startsWith(int at, String word) {
    if (at + word.length() > text.length()) return false;
    for (int k = 0; k < word.length(); k++) if (text.charAt(at + k) != word.charAt(k)) return false;
    return true;
  }

  /** Splits {@code #StopAsianHate} into words; drops the signs around {@code #德特里克堡#}. */
  private int hashtag(int i) {
    int end = words(i);
    if (end > i + 1 && end < text.length() && text.charAt(end) == '#')
      out.replace(text, end, ++end, ' ');
    return end;
  }

  /**
   * Splits {@code @SpiritAirlines} into words, since who is spoken of is part of what is said;
   * takes out a Chinese name, of which nobody can tell where its words lie, and what stands for a
   * name.
   */
  private int mention(int i) {
    int mention = Mentions.end(text, i);
    if (mention == i) return keep(i, '@');
    if (!isTagLetter(text.charAt(i + 1)) || Mentions.isPlaceholder(text, i))
      return remove(i, mention, '@');
    int end = words(i);
    if (!isApostrophe(end)) out.boundary(text, Math.min(end, text.length() - 1));
    return end;
  }

  private boolean isApostrophe(int i) {
    return i < text.length() && (text.charAt(i) == '\'' || text.charAt(i) == '\u2019');
  }

  /** Splits the letters and digits behind the sign at {@code i} into words; returns their end. */
  private int words(int i) {
    out.replace(text, i, i + 1, ' ');
    int end = i + 1;
    for (; end < text.length() && isTagLetter(text.charAt(end)); end++) {
      char unit = text.charAt(end);
      if (end > i + 1 && startsWord(end, i + 1)) out.boundary(text, end);
      if (unit == '_') out.replace(text, end, end + 1, ' ');
      else out.copy(text, end, unit);
    }
    return end;
  }

  private boolean startsWord(int i, int first) {
    char unit = text.charAt(i);
    char before = text.charAt(i - 1);
    char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    if (isUpper(unit)) return !isUpper(before) || isLower(after);
    if (isDigit(unit)) return isLetter(before) && i - first > 1;
    return isLetter(unit) && isDigit(before);
  }

  private static boolean isTagLetter(char c) {
    return isLetter(c) || isDigit(c) || c == '_';
  }

  private static boolean isLetter(char c) {
    return isUpper(c) || isLower(c);
  }

  private static boolean isUpper(char c) {
    return Characters.within(c, 'A', 'Z');
  }

  private static boolean isLower(char c) {
    return Characters.within(c, 'a', 'z');
  }

  private static boolean isDigit(char c) {
    return Characters.within(c, '0', '9');
  }
}

package refrain.indexer.text;

import static java.lang.Character.UnicodeScript;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds characters one by one: NFKC for each base with its marks, format controls and variation
 * selectors removed, stacked marks reduced, every white space a space or a newline.
 *
 * <p>A zero-width joiner stays where it joins two emoji. A text folded twice is folded once.
 */
final class CharacterFold {
  /** Marks a character may carry; written languages need at most this many (Vietnamese two). */
  static final int MAX_MARKS = 3;

  /** Units one character may become; a ligature of 18 would let a text grow as much. */
  private static final int LONGEST = 8;

  private static final int JOINER = 0x200D;

  /** Scripts whose letters compose with their real accents, so what is left over is decoration. */
  private static final Set<UnicodeScript> COMPOSED =
      Set.of(
          UnicodeScript.LATIN,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED,
          UnicodeScript.HAN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC);

  /** NFKC of single characters of the basic plane, filled as they are met. */
  private static final @Nullable String[] SINGLES = new @Nullable String[0x10000];

  private CharacterFold() {}

  static OffsetText fold(String original) {
    OffsetText out = new OffsetText(original, original.length() + 8);
    int i = 0;
    while (i < original.length()) {
      char unit = original.charAt(i);
      boolean alone = i + 1 == original.length() || original.charAt(i + 1) < 0x300;
      if (unit >= ' ' && unit < 0x7F && alone) out.append(unit, i, ++i);
      else i = foldCluster(original, i, out);
    }
    return out;
  }

  /** Folds the base at {@code i} with the marks after it; returns where the next base starts. */
  private static int foldCluster(String original, int i, OffsetText out) {
    int base = original.codePointAt(i);
    int end = i + Character.charCount(base);
    if (isRemoved(base)) {
      if (base == JOINER && joins(original, end, out)) out.append((char) JOINER, i, end);
      return end;
    }
    if (isSpace(base)) {
      out.append(isNewline(base) ? '\n' : ' ', i, end);
      return end;
    }
    if (base >= 0xD800 && base <= 0xDFFF) base = 0xFFFD;
    StringBuilder cluster = new StringBuilder().appendCodePoint(base);
    int marks = 0;
    for (int at = end; at < original.length(); ) {
      int mark = original.codePointAt(at);
      at += Character.charCount(mark);
      if (isRemoved(mark)) continue;
      if (!continues(mark)) break;
      end = at;
      if (++marks <= MAX_MARKS) cluster.appendCodePoint(mark);
    }
    out.append(folded(cluster, base, marks), i, end);
    return end;
  }

  private static String folded(StringBuilder cluster, int base, int marks) {
    if (marks == 0 && base < 0x10000) return single((char) base);
    if (marks > MAX_MARKS) cluster.setLength(Character.charCount(base));
    return settled(Normalizer.normalize(cluster, Form.NFKC));
  }

  private static String single(char base) {
    if (base == '‘' || base == '’' || base == 'ʼ') return "'";
    if (isLooseJamo(base)) return String.valueOf(base);
    String known = SINGLES[base];
    if (known == null) {
      known = settled(Normalizer.normalize(String.valueOf(base), Form.NFKC));
      if (known.length() > LONGEST) known = String.valueOf(base);
      SINGLES[base] = known;
    }
    return known;
  }

  /** Drops the marks that did not compose with a letter that would have composed. */
  private static String settled(String nfkc) {
    StringBuilder kept = new StringBuilder(nfkc.length());
    UnicodeScript script = UnicodeScript.COMMON;
    for (int i = 0; i < nfkc.length(); ) {
      int point = nfkc.codePointAt(i);
      i += Character.charCount(point);
      boolean mark = isMark(point);
      if (!mark) script = UnicodeScript.of(point);
      else if (UnicodeScript.of(point) != UnicodeScript.INHERITED) script = UnicodeScript.of(point);
      if (mark && COMPOSED.contains(script)) continue;
      if (!isRemoved(point)) kept.appendCodePoint(isSpace(point) ? ' ' : point);
    }
    return kept.toString();
  }

  private static boolean joins(String original, int next, OffsetText out) {
    while (next < original.length() && isVariation(original.codePointAt(next))) next++;
    return next < original.length()
        && isPicture(original.codePointAt(next))
        && out.length() > 0
        && isPicture(out.lastCodePoint());
  }

  private static boolean isPicture(int point) {
    return Character.isExtendedPictographic(point) || Character.isEmojiModifier(point);
  }

  private static boolean continues(int point) {
    return isMark(point)
        || point >= 0x1161 && point <= 0x11FF
        || point == 0xFF9E
        || point == 0xFF9F;
  }

  /** Letters of Hangul laughter and weeping, which NFKC would join into syllables. */
  private static boolean isLooseJamo(char c) {
    return c >= 0x3131 && c <= 0x318E || c >= 0xFFA1 && c <= 0xFFDC;
  }

  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isVariation(int point) {
    return point >= 0xFE00 && point <= 0xFE0F;
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || point == 0x85
        || point == 0x2800;
  }

  private static boolean isNewline(int point) {
    return point >= '\n' && point <= '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
  }

  /** Says whether a character has no shape of its own: format and other controls, fillers. */
  private static boolean isRemoved(int point) {
    if (point < 0x7F) return point < ' ' && !Character.isWhitespace(point);
    int type = Character.getType(point);
    if (type == Character.FORMAT) return true;
    if (type == Character.CONTROL) return point != 0x85;
    return isVariation(point)
        || point >= 0xE0100 && point <= 0xE01EF
        || point == 0x34F
        || point == 0x115F
        || point == 0x1160
        || point == 0x3164
        || point == 0xFFA0
        || point >= 0x180B && point <= 0x180D
        || point == 0x17B4
        || point == 0x17B5;
  }
}

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
      boolean alone = i + 1 == original.length() || Characters.isNoMark(original.charAt(i + 1));
      if (alone && Characters.isNormal(unit)) out.append(unit, i, ++i);
      else i = foldCluster(original, i, out);
    }
    return out;
  }

  /** Folds the base at {@code i} with the marks after it; returns where the next base starts. */
  private static int foldCluster(String original, int i, OffsetText out) {
    int base = original.codePointAt(i);
    int end = i + Character.charCount(base);
    if (Characters.isRemoved(base)) {
      if (base == JOINER && joins(original, end, out)) out.append((char) JOINER, i, end);
      return end;
    }
    if (Characters.isSpace(base)) {
      out.append(Characters.isNewline(base) ? '\n' : ' ', i, end);
      return end;
    }
    StringBuilder marks = new StringBuilder();
    int count = 0;
    for (int at = end; at < original.length(); ) {
      int mark = original.codePointAt(at);
      at += Character.charCount(mark);
      if (Characters.isRemoved(mark)) continue;
      if (!Characters.continues(mark)) break;
      end = at;
      if (++count <= MAX_MARKS) marks.appendCodePoint(mark);
    }
    String letter = base < 0x10000 ? single((char) base) : alone(base);
    boolean plain = count == 0 || count > MAX_MARKS || Characters.isLooseJamo(base);
    out.append(plain ? letter : settled(letter + marks), i, end);
    return end;
  }

  private static String single(char base) {
    String known = SINGLES[base];
    if (known == null) SINGLES[base] = known = alone(base);
    return known;
  }

  private static String alone(int base) {
    if (Character.isBmpCodePoint(base) && Character.isSurrogate((char) base)) return "\uFFFD";
    String same = Character.toString(base);
    String settled = LookAlikes.plain(settled(same));
    return Characters.isLooseJamo(base) || settled.length() > LONGEST ? same : settled;
  }

  /** Returns the NFKC form without the marks that are decoration. */
  private static String settled(String text) {
    String nfkc = Normalizer.normalize(text, Form.NFKC);
    boolean stacked = nfkc.codePoints().filter(Characters::continues).count() > MAX_MARKS;
    StringBuilder kept = new StringBuilder(nfkc.length());
    boolean composed = true;
    for (int i = 0; i < nfkc.length(); ) {
      int point = nfkc.codePointAt(i);
      i += Character.charCount(point);
      boolean mark = Characters.isMark(point);
      if (!mark) composed = COMPOSED.contains(UnicodeScript.of(point));
      if (Characters.isRemoved(point) || (mark && (composed || stacked))) continue;
      kept.appendCodePoint(Characters.isSpace(point) ? ' ' : point);
    }
    return kept.toString();
  }

  private static boolean joins(String original, int next, OffsetText out) {
    while (next < original.length() && Characters.isVariation(original.codePointAt(next))) next++;
    return next < original.length()
        && isPicture(original.codePointAt(next))
        && out.length() > 0
        && isPicture(out.lastCodePoint());
  }

  /** Says whether a character is a picture and stays one: the sign for a trade mark does not. */
  private static boolean isPicture(int point) {
    return Characters.isPicture(point)
        && Normalizer.isNormalized(Character.toString(point), Form.NFKC);
  }
}

package refrain.indexer.text;

/** Kinds of characters that folding treats alike. */
final class Characters {
  private Characters() {}

  /** Says whether a character lies in {@code [first, last]}. */
  static boolean within(int point, int first, int last) {
    return point >= first && point <= last;
  }

  /** Says whether a character is surely its own normal form: ASCII and most ideographs. */
  static boolean isNormal(char unit) {
    return within(unit, ' ', '~') || within(unit, 0x4E00, 0x9FFF);
  }

  /** Says whether a character surely leaves the one before it alone. */
  static boolean isNoMark(char unit) {
    return unit < 0x300
        || within(unit, 0x4E00, 0x9FFF)
        || within(unit, 0x3000, 0x3020)
        || within(unit, 0xFF01, 0xFF5E);
  }

  /** Letters of Hangul laughter and weeping, which NFKC would join into syllables. */
  static boolean isLooseJamo(int c) {
    return within(c, 0x3131, 0x318E) || within(c, 0xFFA1, 0xFFDC);
  }

  static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  static boolean isVariation(int point) {
    return within(point, 0xFE00, 0xFE0F);
  }

  static boolean isSpace(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || point == 0x85
        || point == 0x2800;
  }

  static boolean isNewline(int point) {
    return within(point, '\n', '\r') || point == 0x85 || point == 0x2028 || point == 0x2029;
  }

  /** Says whether a character has no shape of its own: format and other controls, fillers. */
  static boolean isRemoved(int point) {
    if (point < 0x7F) return point < ' ' && !Character.isWhitespace(point);
    int type = Character.getType(point);
    if (type == Character.FORMAT) return true;
    if (type == Character.CONTROL) return point != 0x85;
    return isVariation(point)
        || within(point, 0xE0100, 0xE01EF)
        || point == 0x34F
        || point == 0x115F
        || point == 0x1160
        || point == 0x3164
        || point == 0xFFA0
        || within(point, 0x180B, 0x180D)
        || point == 0x17B4
        || point == 0x17B5;
  }

  static boolean isPicture(int point) {
    return Character.isExtendedPictographic(point) || Character.isEmojiModifier(point);
  }

  static boolean continues(int point) {
    return isMark(point) || within(point, 0x1161, 0x11FF) || point == 0xFF9E || point == 0xFF9F;
  }
}

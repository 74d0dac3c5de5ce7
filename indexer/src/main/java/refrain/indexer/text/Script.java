package refrain.indexer.text;

/** The scripts that decide how a character is handled. */
enum Script {
  HAN,
  LATIN,
  /** Kana and Hangul, which tell Japanese and Korean from Chinese. */
  KANA_OR_HANGUL,
  /** Any other letter. */
  OTHER,
  /** Digits, punctuation, symbols, white space. */
  NONE;

  static Script of(int point) {
    if (point < 0x80) return isAsciiLetter(point) ? LATIN : NONE;
    if (Characters.within(point, 0x4E00, 0x9FFF)) return HAN;
    if (!Character.isLetter(point) && point != 0x3007) return NONE;
    return switch (Character.UnicodeScript.of(point)) {
      case HAN -> HAN;
      case LATIN -> LATIN;
      case HIRAGANA, KATAKANA, HANGUL -> KANA_OR_HANGUL;
      case COMMON, INHERITED -> NONE;
      default -> OTHER;
    };
  }

  private static boolean isAsciiLetter(int point) {
    return Characters.within(point, 'a', 'z') || Characters.within(point, 'A', 'Z');
  }
}

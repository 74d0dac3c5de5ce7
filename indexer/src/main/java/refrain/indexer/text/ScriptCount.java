package refrain.indexer.text;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much of a text is written in which script.
 *
 * @param han Han characters
 * @param latinWords runs of Latin letters
 * @param latinLetters Latin letters
 * @param kanaOrHangul Kana and Hangul characters
 * @param others letters of other scripts
 */
record ScriptCount(int han, int latinWords, int latinLetters, int kanaOrHangul, int others) {
  static ScriptCount of(CharSequence text, int from, int to) {
    Map<Script, Integer> counts = new EnumMap<>(Script.class);
    int words = 0;
    Script last = Script.NONE;
    for (int i = from; i < to; ) {
      int point = Character.codePointAt(text, i);
      i += Character.charCount(point);
      Script script = Script.of(point);
      counts.merge(script, 1, Integer::sum);
      if (script == Script.LATIN && last != Script.LATIN) words++;
      if (point != '\'') last = script;
    }
    return new ScriptCount(
        counts.getOrDefault(Script.HAN, 0),
        words,
        counts.getOrDefault(Script.LATIN, 0),
        counts.getOrDefault(Script.KANA_OR_HANGUL, 0),
        counts.getOrDefault(Script.OTHER, 0));
  }

  /**
   * Returns the script that carries most of the text, or {@code NONE} without any letter.
   *
   * <p>A Han character weighs as much as a Latin word, so an English name in a Chinese sentence
   * does not outweigh it. Three Kana or Hangul among up to six times as many Han characters make a
   * text Japanese or Korean; fewer are decoration.
   */
  Script main() {
    int letters = han + latinLetters + kanaOrHangul + others;
    if (letters == 0) return Script.NONE;
    if (kanaOrHangul > 2 && kanaOrHangul * 6 > han + kanaOrHangul && kanaOrHangul > latinWords)
      return Script.KANA_OR_HANGUL;
    if (others > latinLetters && others > han) return Script.OTHER;
    return han >= latinWords ? Script.HAN : Script.LATIN;
  }
}

package refrain.indexer.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Folds letters that only look Latin: Cyrillic and Greek ones inside a mostly Latin word, and small
 * capitals and curled apostrophes everywhere.
 *
 * <p>A word of another script stays as it is, as does one with a letter that looks like no Latin
 * letter. The pairs are those that a reader cannot tell apart in common fonts, after Unicode
 * Technical Standard 39.
 */
final class LookAlikes {
  private static final Map<Character, Character> LATIN =
      pairs(
          "АВЕЅІЈКМНОРСТХУԚԜаеѕіјкорсхуһԁԛԝѵүґ",
          "ABESIJKMHOPCTXYQWaesijkopcxyhdqwvyr",
          "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοινρυκχγ",
          "ABEZHIKMNOPTYXaoivpukxy");

  private static final Map<Character, Character> PLAIN =
      pairs("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ‘’ʼ", "abcdefghijklmnoprstuvwyz'''");

  private LookAlikes() {}

  private static Map<Character, Character> pairs(String... fromTo) {
    Map<Character, Character> pairs = new HashMap<>();
    for (int p = 0; p < fromTo.length; p += 2) {
      if (fromTo[p].length() != fromTo[p + 1].length())
        throw new IllegalStateException("look-alikes must come in pairs: " + fromTo[p]);
      for (int i = 0; i < fromTo[p].length(); i++)
        pairs.put(fromTo[p].charAt(i), fromTo[p + 1].charAt(i));
    }
    return Map.copyOf(pairs);
  }

  /** Returns a short text with plain letters for small capitals and plain apostrophes. */
  static String plain(String text) {
    char[] units = text.toCharArray();
    for (int i = 0; i < units.length; i++) units[i] = PLAIN.getOrDefault(units[i], units[i]);
    return new String(units);
  }

  /** Folds in place. */
  static void fold(OffsetText text) {
    int i = 0;
    while (i < text.length()) {
      if (!Character.isLetter(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      int latin = 0;
      int foreign = 0;
      int strange = 0;
      for (; end < text.length() && Character.isLetter(text.charAt(end)); end++) {
        char letter = text.charAt(end);
        if (letter < 0x250) latin++;
        else if (LATIN.containsKey(letter)) foreign++;
        else if (letter < 0x530) strange++;
      }
      if (foreign > 0 && strange == 0 && latin >= foreign) foldWord(text, i, end);
      i = end;
    }
  }

  private static void foldWord(OffsetText text, int from, int to) {
    for (int i = from; i < to; i++) {
      Character latin = LATIN.get(text.charAt(i));
      if (latin != null) text.set(i, latin);
    }
  }
}

package refrain.web.pages;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names the language and script of a text for the browser, which chooses fonts and line breaks. */
final class Script {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  private static final String TRADITIONAL = "們國說這個來時為會後對學實體與從還應開關車東見門問題話讓麼嗎過將當覺樣點經無種處發現權戰爭華灣黨媒報導證據";
  private static final String SIMPLIFIED = "们国说这个来时为会后对学实体与从还应开关车东见门问题话让么吗过将当觉样点经无种处发现权战争华湾党媒报导证据";

  private Script() {}

  /** Returns a language tag, or {@code und} when it is not known. */
  static String tag(String text, @Nullable String declared) {
    if (text.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
        && !japaneseOrKorean(text))
      return count(text, TRADITIONAL) > count(text, SIMPLIFIED) ? "zh-Hant" : "zh-Hans";
    if (declared != null && TAG.matcher(declared).matches() && !declared.startsWith("zh"))
      return declared;
    return "und";
  }

  private static boolean japaneseOrKorean(String text) {
    return text.codePoints()
        .mapToObj(Character.UnicodeScript::of)
        .anyMatch(
            s ->
                s == Character.UnicodeScript.HIRAGANA
                    || s == Character.UnicodeScript.KATAKANA
                    || s == Character.UnicodeScript.HANGUL);
  }

  private static long count(String text, String characters) {
    String other = characters.equals(TRADITIONAL) ? SIMPLIFIED : TRADITIONAL;
    return text.chars().filter(c -> characters.indexOf(c) >= 0 && other.indexOf(c) < 0).count();
  }
}

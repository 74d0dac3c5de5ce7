package refrain.corpora.readers;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before the first element of a text in HTML or XML. */
final class Prolog {
  private static final int LOOKED_AT = 1 << 16;
  private static final Pattern PASSED =
      Pattern.compile(
          "\\G(?:\\s++|\\uFEFF|<\\?[^>]{0,2000}+>|<!--|(<!doctype\\s++([\\w:]++)))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ELEMENT = Pattern.compile("\\G<([a-zA-Z][\\w:.-]*+)");

  private Prolog() {}

  /** Returns the name of the first element in lower case; a document type says it, too. */
  static String root(String text) {
    String head = text.substring(0, Math.min(text.length(), LOOKED_AT));
    Matcher passed = PASSED.matcher(head);
    int at = 0;
    while (passed.find(at) && passed.start() == at) {
      if (passed.group(2) != null) return passed.group(2).toLowerCase(Locale.ROOT);
      at = passed.group().equals("<!--") ? afterComment(head, at) : passed.end();
      if (at >= head.length()) return "";
    }
    Matcher element = ELEMENT.matcher(head);
    return element.find(at) ? element.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static int afterComment(String head, int at) {
    int end = head.indexOf("-->", at);
    return end < 0 ? head.length() : end + 3;
  }
}

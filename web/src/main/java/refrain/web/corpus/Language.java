package refrain.web.corpus;

import java.util.List;
import refrain.corpora.Statement;

/** The language of a statement, as the corpus is sorted by it. */
final class Language {
  /** What {@link #of} may return. */
  static final List<String> ALL = List.of("en", "zh", "other");

  private Language() {}

  /** Returns {@code en}, {@code zh} or {@code other}: as declared, else by its script. */
  static String of(Statement s) {
    String declared = s.lang() == null ? "" : s.lang();
    if (declared.startsWith("zh")) return "zh";
    if (declared.startsWith("en")) return "en";
    if (!declared.isEmpty()) return "other";
    boolean han =
        s.text()
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    return han ? "zh" : "en";
  }
}

package refrain.corpora.readers;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Short texts that a platform hands out as HTML: line breaks, links and escaped characters. */
final class Markup {
  private static final Pattern MARKED =
      Pattern.compile(
          "<(?:br|p|a|b|i|span|div)\\b[^>]{0,2000}>|&(?:#\\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|nbsp|apos);",
          Pattern.CASE_INSENSITIVE);

  private Markup() {}

  /** Tells whether a text shows signs of HTML. */
  static boolean in(@Nullable String text) {
    if (text == null || (text.indexOf('<') < 0 && text.indexOf('&') < 0)) return false;
    return MARKED.matcher(text).find();
  }

  /**
   * Returns the character that HTML knows by a name such as {@code nbsp}, else the name in marks.
   */
  static String character(String name) {
    String escaped = "&" + name + ";";
    return Parser.unescapeEntities(escaped, false);
  }

  /** Returns the texts of a column that show signs of HTML, as they stand. */
  static <R> Column<R> kept(Column<R> column) {
    return new Column<>(
        column.name(),
        row -> {
          String text = column.of(row);
          return in(text) ? text : null;
        });
  }

  /** Returns the words of a text with its line breaks; one without signs of HTML stays as it is. */
  static @Nullable String words(@Nullable String text) {
    if (text == null || !in(text)) return text;
    Document document = Jsoup.parseBodyFragment(text);
    return HtmlText.of(document.body());
  }
}

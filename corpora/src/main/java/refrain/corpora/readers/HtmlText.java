package refrain.corpora.readers;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The words of HTML as a person reads them: a line for each paragraph, blanks of all sorts as one
 * space, nothing of scripts and styles.
 */
final class HtmlText implements NodeFilter {
  private final StringBuilder text = new StringBuilder();
  private final Set<Element> leftOut;

  private HtmlText(Set<Element> leftOut) {
    this.leftOut = leftOut;
  }

  /** Returns the lines of an element, none of them blank. */
  static String of(Element element) {
    return of(element, Set.of());
  }

  /** Returns the lines of an element without those of some elements inside it. */
  static String of(Element element, Set<Element> leftOut) {
    HtmlText lines = new HtmlText(leftOut);
    element.filter(lines);
    return lines.text.toString().strip();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) append(words.getWholeText());
    if (!(node instanceof Element element)) return FilterResult.CONTINUE;
    if (leftOut.contains(element)) return FilterResult.SKIP_ENTIRELY;
    if (breaks(element)) endLine();
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && breaks(element)) endLine();
    return FilterResult.CONTINUE;
  }

  private static boolean breaks(Element element) {
    return element.isBlock() || element.normalName().equals("br");
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!Character.isWhitespace(c) && c != '\u00A0') text.append(c);
      else if (!text.isEmpty() && last() != '\n' && last() != ' ') text.append(' ');
    }
  }

  private void endLine() {
    while (!text.isEmpty() && last() == ' ') text.setLength(text.length() - 1);
    if (!text.isEmpty() && last() != '\n') text.append('\n');
  }

  private char last() {
    return text.charAt(text.length() - 1);
  }
}

package refrain.corpora.readers;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of HTML as a person reads them: a line for each paragraph, blanks of all sorts as one
 * space, nothing of scripts and styles.
 */
final class HtmlText implements NodeVisitor {
  private final StringBuilder text = new StringBuilder();

  private HtmlText() {}

  /** Returns the lines of an element, none of them blank. */
  static String of(Element element) {
    HtmlText visitor = new HtmlText();
    element.traverse(visitor);
    return visitor.text.toString().strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) append(words.getWholeText());
    else if (node instanceof Element element && breaks(element)) endLine();
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && breaks(element)) endLine();
  }

  private static boolean breaks(Element element) {
    return element.isBlock()
        || element.normalName().equals("br")
        || element.normalName().equals("td");
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

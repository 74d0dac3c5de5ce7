package refrain.corpora.readers;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * How many characters each element of a page holds, and how many of them in links; one pass over
 * the page, however deep it is. Elements are equal only to themselves.
 */
final class PageSizes implements NodeFilter {
  /** The characters inside an element. */
  private static final class Size {
    private int all;
    private int linked;
  }

  private final Map<Element, Size> sizes = new HashMap<>();
  private final Deque<Size> open = new ArrayDeque<>();
  private final Set<Element> leftOut;
  private int links;

  private PageSizes(Set<Element> leftOut) {
    this.leftOut = leftOut;
  }

  /** Measures an element and all inside it, except what is left out. */
  static PageSizes of(Element element, Set<Element> leftOut) {
    PageSizes sizes = new PageSizes(leftOut);
    element.filter(sizes);
    return sizes;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) count(text.text().strip().length());
    if (!(node instanceof Element element)) return FilterResult.CONTINUE;
    if (leftOut.contains(element)) return FilterResult.SKIP_ENTIRELY;
    Size size = new Size();
    sizes.put(element, size);
    open.push(size);
    if (element.normalName().equals("a")) links++;
    return FilterResult.CONTINUE;
  }

  private void count(int characters) {
    if (open.isEmpty()) return;
    open.peek().all += characters;
    if (links > 0) open.peek().linked += characters;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) return FilterResult.CONTINUE;
    Size size = open.pop();
    if (element.normalName().equals("a")) links--;
    if (open.isEmpty()) return FilterResult.CONTINUE;
    open.peek().all += size.all;
    open.peek().linked += size.linked;
    return FilterResult.CONTINUE;
  }

  /** Returns the characters inside an element, 0 for one that is left out. */
  int of(Element element) {
    Size size = sizes.get(element);
    return size == null ? 0 : size.all;
  }

  /** Returns the share of an element's characters that stand in links, in [0, 1]. */
  double linked(Element element) {
    Size size = sizes.get(element);
    return size == null || size.all == 0 ? 0 : (double) size.linked / size.all;
  }
}

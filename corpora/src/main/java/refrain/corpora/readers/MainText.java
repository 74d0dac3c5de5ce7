package refrain.corpora.readers;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The main text of a web page, found by its structure: menus, headers, footers and the like are
 * left out, and of what remains the element is taken whose paragraphs hold the most text outside of
 * links.
 *
 * <p>Each paragraph gives its length to the element around it and half of it to the one around
 * that, the idea of Arc90's Readability (2009). Of equals the first in the page is taken.
 */
final class MainText {
  private static final String NEVER =
      "script, style, noscript, template, iframe, object, embed, svg, canvas, nav, footer, aside,"
          + " form, button, select, input, textarea, dialog, [hidden], [aria-hidden=true],"
          + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary],"
          + " [role=search], [style*=display:none], [style*=display: none]";
  private static final String MARKED =
      "[itemprop=articleBody], article, main, [role=main], [role=article]";
  private static final String PARAGRAPHS = "p, pre, blockquote, li, span";
  private static final String INLINE = "b, strong, em, i, u, font, span, sup, sub, mark";

  /** Names of classes and ids that tell what an element is for. */
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:nav|navi|navbar|navigation|menu|topbar|breadcrumbs?|crumbs?|position"
              + "|sidebar|side|footer|foot|share|sharing|social|related|recommend(?:ed)?|comments?"
              + "|adverts?|ads?|banner|copyright|newsletter|subscribe|cookies?|pagination|pager"
              + "|toolbar|tools?|login|hotnews|rank(?:ing)?|qrcode|editor|tags?)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private static final int SHORTEST = 8;
  private static final double MOST_LINKED = 0.6;

  private final Element body;
  private final Set<Element> leftOut = new HashSet<>();
  private final Map<Element, Double> scores = new LinkedHashMap<>();
  private PageSizes sizes;

  private MainText(Element body) {
    this.body = body;
    leftOut.addAll(body.select(NEVER));
    sizes = PageSizes.of(body, leftOut);
  }

  /** Returns the paragraphs of a page's body, one a line; empty if it holds none. */
  static String of(Element body) {
    MainText text = new MainText(body);
    text.leaveOutFurniture();
    Element main = text.best(text.marked());
    text.leaveOutLinkLists(main);
    return HtmlText.of(main, text.leftOut);
  }

  /** What is named like furniture goes, unless most of the page would go with it. */
  private void leaveOutFurniture() {
    int all = sizes.of(body);
    for (Element element : body.select("[class], [id]")) {
      String names = element.className() + " " + element.id();
      boolean named = names.length() < 500 && FURNITURE.matcher(names).find();
      if (named && !element.equals(body) && sizes.of(element) * 2 < all) leftOut.add(element);
    }
    sizes = PageSizes.of(body, leftOut);
  }

  /** Returns the part that the page itself marks as its text, if it holds a good part of it. */
  private Element marked() {
    for (Element part : body.select(MARKED)) if (sizes.of(part) * 4 >= sizes.of(body)) return part;
    return body;
  }

  private Element best(Element within) {
    for (Element element : within.select(PARAGRAPHS + ", td, div, section")) give(element, within);
    Element best = within;
    double most = 0;
    for (Map.Entry<Element, Double> scored : scores.entrySet()) {
      double score = scored.getValue() * (1 - sizes.linked(scored.getKey()));
      if (score <= most) continue;
      most = score;
      best = scored.getKey();
    }
    return best;
  }

  private void give(Element paragraph, Element within) {
    int length = sizes.of(paragraph) == 0 ? 0 : ownLength(paragraph);
    if (length < SHORTEST || paragraph.equals(within)) return;
    Element holder = paragraph.is(PARAGRAPHS) ? paragraph.parent() : paragraph;
    if (holder == null) return;
    scores.merge(holder, (double) length, Double::sum);
    Element around = holder.parent();
    if (!holder.equals(within) && around != null) scores.merge(around, length / 2.0, Double::sum);
  }

  /** Counts the characters that stand in the element itself, bold ones and the like included. */
  private static int ownLength(Element element) {
    int length = 0;
    for (TextNode text : element.textNodes()) length += text.text().strip().length();
    for (Element inline : element.children())
      if (inline.is(INLINE)) length += inline.ownText().length();
    return length;
  }

  private void leaveOutLinkLists(Element main) {
    for (Element list : main.select("ul, ol, div, p, table"))
      if (!list.equals(main) && sizes.linked(list) > MOST_LINKED) leftOut.add(list);
  }
}

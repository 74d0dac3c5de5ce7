package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import refrain.corpora.Statement;

/**
 * One web page as one statement: its title, date and address as it tells them, and its main text
 * without menus and the like.
 *
 * <p>The page tells its encoding itself; one that does not is in the encoding given.
 */
final class HtmlPage implements Format<Statement> {
  private static final String NAME = "html/1";

  /** Elements that a page, or a piece of one, begins with. */
  static final Set<String> ELEMENTS =
      Set.of(
          "html", "head", "body", "title", "meta", "link", "script", "style", "main", "article",
          "section", "header", "div", "table", "center", "p", "h1", "h2", "span", "font");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean recognises(Sample sample) {
    return ELEMENTS.contains(sample.root());
  }

  @Override
  public Rows<Statement> open(Text text) throws IOException {
    WholeBytes page = new WholeBytes(text.bytes());
    ReadOptions options = text.options();
    Rows.Reading<JsonNode, Statement> statements = StatementMapping.ofFields(options);
    return Rows.of(
        text,
        NAME,
        page,
        page::bytes,
        (bytes, source) -> {
          String html = PageCharset.decoded(bytes, null, options.charset());
          return new Row.Read<>(statements.read(WebPage.read(html, null, options.zone()), source));
        });
  }
}

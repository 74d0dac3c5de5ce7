package refrain.corpora.readers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.NativeJson;
import refrain.corpora.OutletKind;

/** A web page as a record with the fields of a statement. */
final class WebPage {
  private static final char UNDECODED = '\uFFFD';
  private static final int MOST_UNDECODED = 1000;
  private static final int HEAD_LINES = 4;

  private WebPage() {}

  /**
   * Reads a page.
   *
   * @param address where it was fetched from, if that is known
   * @param zone of times that tell none
   * @throws BadInput if no text is found in it, or it was decoded wrongly
   */
  static ObjectNode read(String html, @Nullable String address, ZoneId zone) {
    Document page = Jsoup.parse(html);
    PageFacts facts = new PageFacts(page, html);
    ObjectNode record = NativeJson.mapper().createObjectNode();
    String title = facts.title();
    String text = withoutHead(MainText.of(page.body()), title);
    check(text);
    put(record, "title", title);
    record.put("text", text);
    PageDate.of(page, facts, zone).ifPresent(at -> record.put("published_at", at.toString()));
    String own = facts.url();
    String url = address == null ? own : address;
    put(record, "url", url);
    if (own != null && !own.equals(url)) record.put("canonical", own);
    outlet(record, facts.site(), url);
    put(record, "lang", facts.language());
    return record;
  }

  /** Drops the title and the date from the top of a text. */
  private static String withoutHead(String text, @Nullable String title) {
    String rest = text;
    for (int i = 0; i < HEAD_LINES; i++) {
      int end = rest.indexOf('\n');
      String line = end < 0 ? rest : rest.substring(0, end);
      if (end < 0 || !(line.equals(title) || PageDate.only(line))) break;
      rest = rest.substring(end + 1);
    }
    return rest;
  }

  private static void check(String text) {
    long undecoded = text.chars().filter(c -> c == UNDECODED).count();
    if (undecoded > 1 && undecoded * MOST_UNDECODED > text.length())
      throw new BadInput(
          "%d of its %d characters could not be decoded; name the page's encoding, such as GB18030"
              .formatted(undecoded, text.length()));
  }

  /** The site's name is the outlet where its address is not known. */
  private static void outlet(ObjectNode record, @Nullable String site, @Nullable String url) {
    if (site == null) return;
    record.put("site_name", site);
    if (KnownOutlets.at(url).kind() == OutletKind.OTHER) record.put("outlet", site);
  }

  private static void put(ObjectNode record, String field, @Nullable String value) {
    if (value != null && !value.isBlank()) record.put(field, value);
  }
}

package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import refrain.corpora.OutletKind;
import refrain.corpora.Statement;

/**
 * Feeds in RSS 0.9 to 2.0 or Atom, an item a statement.
 *
 * <p>The full text is taken where the feed holds it, else the description, else the title. The
 * outlet is that of the item's address where it is known, else the feed's title. Nothing that a
 * feed points to is fetched.
 */
final class Feed implements Format<Statement> {
  private static final String NAME = "feed/1";

  /** The elements that feeds are. */
  static final Set<String> ROOTS = Set.of("rss", "feed", "rdf:rdf");

  private static final List<String> TEXTS =
      List.of("content:encoded", "content", "description", "summary", "title");
  private static final List<String> TIMES =
      List.of("pubDate", "published", "dc:date", "dcterms:issued", "issued", "date", "updated");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean recognises(Sample sample) {
    return ROOTS.contains(sample.root());
  }

  @Override
  public Rows<Statement> open(Text text) throws IOException {
    FeedItems items = new FeedItems(text.bytes(), text.options().charset());
    Rows.Reading<JsonNode, Statement> statements = StatementMapping.ofFields(text.options());
    return Rows.of(
        text,
        NAME,
        items,
        items::item,
        (item, source) -> new Row.Read<>(statements.read(record(item), source)));
  }

  private static ObjectNode record(FeedItems.Item item) {
    ObjectNode record = item.fields().deepCopy();
    String text = Markup.words(take(record, TEXTS));
    String title = Markup.words(take(record, List.of("title")));
    String url = first(take(record, List.of("link", "link@href")));
    if (url == null && web(record.path("guid").asText())) url = record.get("guid").asText();
    put(record, "published_at", first(take(record, TIMES)));
    put(record, "text", text);
    put(record, "title", title == null ? null : title.replace('\n', ' '));
    put(record, "url", url);
    put(record, "lang", item.feedLanguage());
    String feed = item.feedTitle();
    put(record, "feed", feed);
    if (KnownOutlets.at(url).kind() == OutletKind.OTHER) put(record, "outlet", feed);
    return record;
  }

  /** Returns the first of several values that an element was given. */
  private static @Nullable String first(@Nullable String lines) {
    int end = lines == null ? -1 : lines.indexOf('\n');
    return lines == null || end < 0 ? lines : lines.substring(0, end);
  }

  private static boolean web(String address) {
    return address.startsWith("http://") || address.startsWith("https://");
  }

  /** Takes the first of several fields that there is; the title stays for its own field. */
  private static @Nullable String take(ObjectNode record, List<String> names) {
    for (String name : names) {
      String value = record.path(name).asText().strip();
      if (value.isEmpty()) continue;
      if (!name.equals("title")) record.remove(name);
      return value;
    }
    return null;
  }

  private static void put(ObjectNode record, String field, @Nullable String value) {
    if (value != null && !value.isBlank()) record.put(field, value);
  }
}

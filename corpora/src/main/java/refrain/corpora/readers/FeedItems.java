package refrain.corpora.readers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NativeJson;

/**
 * The items of an RSS feed or the entries of an Atom feed, one after the other, each as an object
 * with a field for each of its elements.
 *
 * <p>A field has its element's name, with the prefix if it is written with one; elements of the
 * same name are one field with a line each. An attribute is a field {@code category@term}. Inside
 * HTML that is written out, a line ends where a paragraph does.
 */
final class FeedItems implements Records {
  /** An item and what its feed says of itself. */
  record Item(ObjectNode fields, @Nullable String feedTitle, @Nullable String feedLanguage) {}

  private static final Set<String> ITEMS = Set.of("item", "entry");
  private static final Set<String> LINES =
      Set.of("p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "blockquote", "pre");
  private static final Set<String> OF_THE_FEED = Set.of("title", "language");

  private final XMLStreamReader xml;
  private final StepGuard guard;
  private final Map<String, String> feed = new HashMap<>();
  private ObjectNode item = NativeJson.mapper().createObjectNode();
  private @Nullable String flaw;
  private long line;
  private int length;

  FeedItems(InputStream in, Charset declared) throws IOException {
    guard = new StepGuard(in, 4L * CharWindow.MAX);
    try {
      xml = SafeXml.reader(guard, declared);
    } catch (XMLStreamException e) {
      throw SafeXml.broken(e);
    }
  }

  /** Returns the current item, with what the feed says of itself before it. */
  Item item() {
    return new Item(item, feed.get("title"), feed.get("language"));
  }

  @Override
  public boolean next() throws IOException {
    try {
      while (advance() != XMLStreamReader.END_DOCUMENT) {
        if (!xml.isStartElement()) continue;
        String name = xml.getLocalName().toLowerCase(Locale.ROOT);
        if (ITEMS.contains(name)) return read();
        if (OF_THE_FEED.contains(name) && !feed.containsKey(name)) feed.put(name, text(false));
      }
      return false;
    } catch (XMLStreamException e) {
      throw SafeXml.broken(e);
    }
  }

  private int advance() throws XMLStreamException {
    guard.step();
    try {
      return xml.hasNext() ? xml.next() : XMLStreamReader.END_DOCUMENT;
    } catch (MissingResourceException e) {
      // The parser of the JDK has no words for some flaws of a document type declaration.
      throw new XMLStreamException("the document type declaration", xml.getLocation(), e);
    }
  }

  private boolean read() throws XMLStreamException {
    flaw = null;
    length = 0;
    line = Math.max(1, xml.getLocation().getLineNumber());
    item = NativeJson.mapper().createObjectNode();
    while (advance() != XMLStreamReader.END_DOCUMENT && !xml.isEndElement())
      if (xml.isStartElement()) field();
    if (length > CharWindow.MAX) flaw = TooLong.reason("item", length);
    return true;
  }

  private void field() throws XMLStreamException {
    String prefix = xml.getPrefix() == null ? "" : xml.getPrefix();
    String name = prefix.isEmpty() ? xml.getLocalName() : prefix + ":" + xml.getLocalName();
    String rel = xml.getAttributeValue(null, "rel");
    boolean elsewhere = name.equals("link") && rel != null && !rel.equals("alternate");
    String field = elsewhere ? name + " " + rel : name;
    for (int i = 0; i < xml.getAttributeCount(); i++)
      put(field + "@" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    boolean xhtml = "xhtml".equals(xml.getAttributeValue(null, "type"));
    put(field, text(xhtml));
  }

  private void put(String field, String value) {
    if (value.isBlank() || length > CharWindow.MAX) return;
    item.put(field, item.has(field) ? item.get(field).asText() + "\n" + value : value);
  }

  /** Returns the words of the current element and moves to its end. */
  private String text(boolean xhtml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0 && advance() != XMLStreamReader.END_DOCUMENT; ) {
      if (xml.isStartElement()) depth++;
      else if (xml.isEndElement()) depth--;
      else if (xml.hasText()) append(text);
      else if (xml.getEventType() == XMLStreamReader.ENTITY_REFERENCE) append(text, entity());
      if (xhtml && depth > 0 && ends(text)) text.append('\n');
    }
    return text.toString().strip();
  }

  private boolean ends(StringBuilder text) {
    boolean tag = xml.isStartElement() || xml.isEndElement();
    boolean started = !text.isEmpty() && text.charAt(text.length() - 1) != '\n';
    return tag && started && LINES.contains(xml.getLocalName().toLowerCase(Locale.ROOT));
  }

  private void append(StringBuilder text) {
    if (xml.getEventType() != XMLStreamReader.COMMENT && xml.getEventType() != XMLStreamReader.DTD)
      append(text, xml.getText());
  }

  private void append(StringBuilder text, @Nullable String words) {
    if (words == null) return;
    length += words.length();
    if (length <= CharWindow.MAX) text.append(words);
  }

  /** Names of characters that HTML knows are not known to XML, but feeds use them. */
  private String entity() {
    return Markup.character(xml.getLocalName());
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public @Nullable String flaw() {
    return flaw;
  }

  @Override
  public String raw() {
    return NativeJson.write(item);
  }
}

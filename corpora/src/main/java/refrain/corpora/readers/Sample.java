package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.NativeJson;

/**
 * The beginning of a text, from which its format is recognised; at most {@link #LENGTH} characters.
 */
final class Sample {
  /** Characters looked at. */
  static final int LENGTH = 256 << 10;

  private static final int LINES = 50;
  private static final int SHOWS_BINARY = 4096;

  private final String head;
  private final boolean complete;
  private @Nullable Set<String> fields;
  private @Nullable Dialect dialect;
  private @Nullable List<List<String>> rows;

  /**
   * @param complete whether {@code head} is the whole text
   */
  Sample(String head, boolean complete) {
    this.head = head;
    this.complete = complete;
  }

  boolean blank() {
    return complete && head.isBlank();
  }

  /** Tells whether this is no text at all, or text in another encoding: it holds zero bytes. */
  boolean binary() {
    int zero = head.indexOf('\0');
    return zero >= 0 && zero < SHOWS_BINARY;
  }

  /** Tells whether the text starts as JSON does. */
  boolean json() {
    String start = head.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  /** Tells whether the text is one JSON document rather than one object a line. */
  boolean jsonDocument() {
    return json() && fields().isEmpty();
  }

  /** Returns the fields of the first JSON lines; a field of a field is written {@code raw.text}. */
  Set<String> fields() {
    if (fields == null) {
      fields = new LinkedHashSet<>();
      if (json()) head.lines().limit(LINES).forEach(line -> collect(line, fields));
    }
    return fields;
  }

  boolean hasFields(String... names) {
    return fields().containsAll(List.of(names));
  }

  /** Returns the way the text is written as a table. */
  Dialect dialect() {
    if (dialect == null) dialect = Dialect.of(head, complete);
    return dialect;
  }

  /** Returns the first records of the table, its header among them. */
  List<List<String>> rows() {
    if (rows == null) rows = dialect().records(head, complete);
    return rows;
  }

  /** Returns how many cells the first record has in a given dialect. */
  int width(Dialect given) {
    List<List<String>> first = given.records(head, complete);
    return first.isEmpty() ? 0 : first.getFirst().size();
  }

  /** Returns the columns of the table's first record; none for JSON. */
  Columns columns() {
    if (json() || rows().isEmpty()) return Columns.NONE;
    return Columns.named(rows().getFirst());
  }

  private static void collect(String line, Set<String> into) {
    if (!line.startsWith("{")) return;
    try {
      JsonNode object = NativeJson.parse(line);
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        into.add(field.getKey());
        field.getValue().fieldNames().forEachRemaining(n -> into.add(field.getKey() + '.' + n));
      }
    } catch (BadInput e) {
      PartialJson.fields(line, into);
    }
  }
}

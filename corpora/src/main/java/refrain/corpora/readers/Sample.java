package refrain.corpora.readers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
  private @Nullable String root;
  private @Nullable Boolean document;
  private @Nullable Set<String> paths;
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

  /**
   * Tells whether this is no text at all, or text in another encoding: more than one in a hundred
   * characters is a zero byte. Exports of databases hold single ones.
   */
  boolean binary() {
    int looked = Math.min(head.length(), SHOWS_BINARY);
    return head.chars().limit(looked).filter(c -> c == 0).count() * 100 > looked;
  }

  /** Tells whether the text starts as JSON does. */
  boolean json() {
    return head.startsWith("{", start()) || head.startsWith("[", start());
  }

  /** Tells whether the text starts as a JSON array does. */
  boolean array() {
    return head.startsWith("[", start());
  }

  /** Returns the name of the first element of a text in HTML or XML, in lower case, else "". */
  String root() {
    if (root == null) root = Prolog.root(head);
    return root;
  }

  /** Tells whether the text is a page, XML or a web archive, and so no table. */
  boolean markup() {
    return HtmlPage.ELEMENTS.contains(root())
        || (!root().isEmpty() && head.startsWith("<?xml", start()))
        || Feed.ROOTS.contains(root())
        || startsWith(WarcFile.BEGINNING);
  }

  /** Tells whether the text begins with certain characters. */
  boolean startsWith(String beginning) {
    return head.startsWith(beginning);
  }

  /** Tells whether the text is JSON in another layout than one object a line. */
  boolean jsonDocument() {
    if (document == null) document = json() && JsonLayout.of(head) == JsonLayout.DOCUMENT;
    return document;
  }

  /**
   * Returns the fields of the first records by path, as {@link JsonOutline} writes them; those of
   * an array that is the whole text count as fields of the text.
   */
  Set<String> paths() {
    if (paths == null) {
      Set<String> found = new LinkedHashSet<>();
      if (jsonDocument()) JsonOutline.collect(head, found);
      else if (json()) head.lines().limit(LINES).forEach(line -> JsonOutline.collect(line, found));
      paths = new LinkedHashSet<>();
      for (String path : found) paths.add(path.startsWith("[].") ? path.substring(3) : path);
    }
    return paths;
  }

  boolean hasPaths(String... names) {
    return paths().containsAll(List.of(names));
  }

  /** Returns the records' own fields and those one level deeper, written {@code raw.text}. */
  Set<String> fields() {
    if (fields == null) {
      fields = new LinkedHashSet<>();
      for (String path : paths())
        if (!path.contains("[]") && path.indexOf('.') == path.lastIndexOf('.')) fields.add(path);
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

  /** Says how the table is written, where that is known. */
  void writtenIn(Dialect known) {
    dialect = known;
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

  /** Returns the lines of the beginning that are complete. */
  Stream<String> lines() {
    int end = complete ? head.length() : head.lastIndexOf('\n') + 1;
    return head.substring(0, end).lines();
  }

  /** Returns where the text begins, after white space. */
  private int start() {
    int at = 0;
    while (at < head.length() && Character.isWhitespace(head.charAt(at))) at++;
    return at;
  }
}

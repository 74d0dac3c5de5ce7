package refrain.corpora.readers;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.NativeJson;

/**
 * Cuts the records out of a JSON text of any layout: one document, an array, or several values one
 * after the other, on as many lines as may be.
 *
 * <p>Only the record at hand is in memory, so the document may be of any size. A record that is
 * broken costs only itself as long as its brackets and quotes match. Lines are counted as records.
 */
final class JsonDocument implements JsonRecords {
  private static final int LONGEST_NOTE = 1000;

  /** An object or array that has been entered. */
  private record Open(String path, boolean array) {}

  private final CharWindow window;
  private final Places places;
  private final Flaws flaws;
  private final Deque<Open> open = new ArrayDeque<>();
  private Map<String, String> notes = Map.of();
  private String text = "";
  private @Nullable String flaw;
  private long count;

  JsonDocument(CharWindow window, Places places, Flaws flaws) {
    this.window = window;
    this.places = places;
    this.flaws = flaws;
  }

  /**
   * Returns what was last noted, by path, of the objects that are still open; the same map for as
   * long as nothing else is noted.
   */
  Map<String, String> notes() {
    return notes;
  }

  @Override
  public boolean next() throws IOException {
    flaw = null;
    for (int c = peek(); c >= 0; c = peek()) {
      if (c == ']' || c == '}') leave((char) c);
      else if (value(path())) return true;
    }
    if (!open.isEmpty())
      throw new IOException("the JSON is cut off before it is complete; export or copy it again");
    return false;
  }

  /** Returns the next character that is neither blank nor a comma, or -1 at the end. */
  private int peek() throws IOException {
    do {
      while (window.length() > 0) {
        char c = window.at(0);
        if (c > ' ' && c != ',' && c != '\uFEFF') return c;
        window.start++;
      }
    } while (window.more());
    return -1;
  }

  private void leave(char bracket) throws IOException {
    if (open.isEmpty() || open.peek().array() != (bracket == ']'))
      throw new IOException(
          "after record %d: '%s' stands where no %s is open; mend the JSON"
              .formatted(count, bracket, bracket == ']' ? "array" : "object"));
    Open left = open.pop();
    window.start++;
    if (!left.array()) forget(Places.within(left.path(), places.notes()));
  }

  private void forget(Set<String> paths) {
    Map<String, String> others = new HashMap<>(notes);
    if (others.keySet().removeAll(paths)) notes = Map.copyOf(others);
  }

  private void note(String path, String value) {
    Map<String, String> more = new HashMap<>(notes);
    more.put(path, value);
    notes = Map.copyOf(more);
  }

  /** Returns where the next value stands; inside an object, its name is read first. */
  private String path() throws IOException {
    if (open.isEmpty()) return "";
    Open in = open.peek();
    if (in.array()) return in.path();
    String name = parsed(taken(LONGEST_NOTE));
    if (peek() != ':')
      throw new IOException("after record %d: a field without ':'; mend the JSON".formatted(count));
    window.start++;
    return Places.field(in.path(), name);
  }

  /** Enters, notes or passes over a value; true if it is a record. */
  private boolean value(String path) throws IOException {
    int c = peek();
    boolean element = !open.isEmpty() && open.peek().array();
    if (c == '[' && !element && (places.at(path) || places.leadsTo(path))) return enter(path, true);
    if (places.at(path)) return take();
    if (c == '{' && places.leadsTo(path)) return enter(path, false);
    String passed = taken(LONGEST_NOTE);
    if (places.notes().contains(path) && !passed.equals("null")) note(path, parsed(passed));
    return false;
  }

  private boolean enter(String path, boolean array) {
    open.push(new Open(path, array));
    window.start++;
    return false;
  }

  private boolean take() throws IOException {
    count++;
    JsonScan scan = new JsonScan();
    int end = 0;
    do end = scan.through(window, end);
    while (!scan.ended() && window.more());
    if (!scan.ended() && !window.ended()) return tooLong(scan, end);
    text = window.text(0, end);
    window.start += end;
    if (scan.open()) flaw = "its brackets or quotes never close; mend the JSON or export it again";
    else flaw = flaws.in(text);
    return true;
  }

  private boolean tooLong(JsonScan scan, int length) throws IOException {
    text = window.text(0, Reject.MAX_RAW);
    window.start += length;
    flaw = TooLong.reason("record", length + passed(scan));
    return true;
  }

  /** Passes over the rest of a value and returns its length. */
  private long passed(JsonScan scan) throws IOException {
    long length = 0;
    while (!scan.ended() && (window.length() > 0 || window.more())) {
      int end = scan.through(window, 0);
      window.start += end;
      length += end;
    }
    return length;
  }

  /** Passes over a value and returns its beginning. */
  private String taken(int longest) throws IOException {
    if (peek() < 0) return "";
    JsonScan scan = new JsonScan();
    int end = scan.through(window, 0);
    while (!scan.ended() && end < longest && window.more()) end = scan.through(window, end);
    String start = window.text(0, Math.min(end, longest));
    window.start += end;
    passed(scan);
    return start;
  }

  private static String parsed(String json) {
    try {
      return NativeJson.parse(json).asText();
    } catch (BadInput e) {
      return json; // a name or note of an odd shape stands for itself
    }
  }

  @Override
  public long line() {
    return count;
  }

  @Override
  public @Nullable String flaw() {
    return flaw;
  }

  @Override
  public String raw() {
    return flaws.replaced(text);
  }

  @Override
  public String text() {
    return text;
  }
}

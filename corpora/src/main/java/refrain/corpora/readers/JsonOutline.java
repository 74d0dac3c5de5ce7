package refrain.corpora.readers;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import refrain.corpora.NativeJson;

/**
 * The fields of a JSON text, as far as it can be read: {@code data[].author_id} is a field of each
 * element of the array {@code data}.
 */
final class JsonOutline {
  private static final int MOST = 4000;
  private static final int DEEPEST = 10;
  private static final int LONGEST_NAME = 200;

  /** How reading ended. */
  enum End {
    COMPLETE,
    CUT,
    BROKEN
  }

  private final Set<String> fields;
  private final Deque<String> open = new ArrayDeque<>();
  private String at = "";

  private JsonOutline(Set<String> fields) {
    this.fields = fields;
  }

  /** Adds the fields of a text of one or more JSON values. */
  static End collect(String json, Set<String> into) {
    JsonOutline outline = new JsonOutline(into);
    try (JsonParser parser = NativeJson.mapper().getFactory().createParser(json)) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken())
        outline.take(t, parser);
      return End.COMPLETE;
    } catch (JsonEOFException e) {
      return End.CUT;
    } catch (StreamReadException e) {
      return End.BROKEN; // the fields before the break are what was wanted
    } catch (IOException e) {
      return End.BROKEN;
    }
  }

  private void take(JsonToken token, JsonParser parser) throws IOException {
    switch (token) {
      case FIELD_NAME -> name(parser.currentName());
      case START_OBJECT -> open.push(at);
      case START_ARRAY -> {
        at = at + "[]";
        open.push(at);
      }
      case END_OBJECT, END_ARRAY -> {
        open.pop();
        at = open.isEmpty() ? "" : open.peek();
      }
      default -> {}
    }
  }

  private void name(String name) {
    String parent = open.isEmpty() ? "" : open.peek();
    at = parent;
    if (open.size() > DEEPEST || fields.size() >= MOST || name.length() > LONGEST_NAME) return;
    at = parent.isEmpty() ? name : parent + "." + name;
    fields.add(at);
  }
}

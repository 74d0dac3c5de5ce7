package refrain.corpora.readers;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import refrain.corpora.NativeJson;

/** What can be told of a JSON object that is broken or goes on beyond the sample. */
final class PartialJson {
  private PartialJson() {}

  /** Adds the object's own fields, as far as they can be read. */
  static void fields(String line, Set<String> into) {
    try (JsonParser parser = NativeJson.mapper().getFactory().createParser(line)) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        boolean own = parser.getParsingContext().getNestingDepth() == 1;
        if (t == JsonToken.FIELD_NAME && own) into.add(parser.currentName());
      }
    } catch (IOException e) {
      return; // the fields before the break are what was wanted
    }
  }
}

package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.NativeJson;

/** Cells of a table that hold a JSON list, of words or of objects that each have a word. */
final class JsonCell {
  private JsonCell() {}

  /** Returns the words of the lists in a column, one a line; another cell stays as it is. */
  static <R> Column<R> in(Column<R> column, String field) {
    return new Column<>(column.name(), row -> words(column.of(row), field));
  }

  private static @Nullable String words(@Nullable String cell, String field) {
    if (cell == null || !cell.strip().startsWith("[")) return cell;
    try {
      return joined(NativeJson.parse(cell), field);
    } catch (BadInput e) {
      return cell; // a list in another writing, which is read as words
    }
  }

  private static String joined(JsonNode list, String field) {
    StringJoiner words = new StringJoiner("\n");
    for (JsonNode each : list) {
      String word = NativeJson.text(each.isObject() ? each.get(field) : each);
      if (word != null && !word.isBlank()) words.add(word);
    }
    return words.toString();
  }
}

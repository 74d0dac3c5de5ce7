package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NativeJson;

/** JSON objects as records: a column is a field, or a field of a field written {@code raw.text}. */
record JsonTable(Columns columns) implements Table<JsonNode> {
  /** Takes the fields of a {@link Sample}; an object stands for its own fields, not for itself. */
  static JsonTable of(Set<String> fields) {
    List<String> leaves =
        fields.stream()
            .filter(name -> fields.stream().noneMatch(f -> f.startsWith(name + '.')))
            .toList();
    return new JsonTable(new Columns(leaves));
  }

  @Override
  public Function<JsonNode, @Nullable String> cell(int column) {
    String name = columns.names().get(column);
    int dot = name.indexOf('.');
    if (dot <= 0) return row -> NativeJson.text(row.get(name));
    String outer = name.substring(0, dot);
    String inner = name.substring(dot + 1);
    return row -> {
      JsonNode own = row.get(name);
      return NativeJson.text(own == null ? row.path(outer).get(inner) : own);
    };
  }

  @Override
  public Function<JsonNode, LinkedHashMap<String, String>> rest(UsedColumns used) {
    return row -> rest(row, used);
  }

  private static LinkedHashMap<String, String> rest(JsonNode row, UsedColumns used) {
    LinkedHashMap<String, String> rest = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : row.properties()) {
      String name = field.getKey();
      if (used.contains(name)) continue;
      if (used.within(name) && field.getValue().isObject())
        inner(name, field.getValue(), used, rest);
      else put(rest, name, field.getValue());
    }
    return rest;
  }

  private static void inner(
      String name, JsonNode object, UsedColumns used, Map<String, String> rest) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String path = name + '.' + field.getKey();
      if (!used.contains(path)) put(rest, path, field.getValue());
    }
  }

  private static void put(Map<String, String> rest, String name, JsonNode value) {
    String text = NativeJson.text(value);
    if (text != null && !text.isEmpty()) rest.put(name, text);
  }
}

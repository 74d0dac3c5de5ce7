package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON objects whose fields stand at known paths, such as {@code public_metrics.like_count}; of
 * several paths for a field, each record's first that holds something is taken.
 *
 * <p>A path {@code entities.urls[].url} collects the values of all elements, one a line.
 */
final class JsonPaths implements Table<JsonNode> {
  private final Columns columns;
  private final List<List<JsonPath>> paths;
  private final Set<String> onTheWay = new HashSet<>();

  JsonPaths(Targets targets) {
    columns = new Columns(targets.names());
    paths =
        columns.names().stream()
            .map(t -> targets.columnsOf(t).stream().map(JsonPath::of).toList())
            .toList();
    paths.forEach(all -> all.forEach(path -> onTheWay.addAll(path.parents())));
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public @Nullable String cell(JsonNode row, int column) {
    JsonPath path = taken(row, column);
    return path == null ? null : path.text(row);
  }

  @Override
  public Column<JsonNode> column(String path) {
    JsonPath way = JsonPath.of(path);
    onTheWay.addAll(way.parents());
    return new Column<>(path, way::text);
  }

  private @Nullable JsonPath taken(JsonNode row, int column) {
    for (JsonPath path : paths.get(column)) {
      String text = path.text(row);
      if (text != null && !text.isBlank()) return path;
    }
    return null;
  }

  /** What was taken out of an array stays in it. */
  @Override
  public Map<String, String> rest(JsonNode row, UsedColumns used) {
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < columns.count(); i++) {
      JsonPath path = taken(row, i);
      if (path != null) taken.add(path.written());
    }
    Map<String, String> rest = new LinkedHashMap<>();
    collect("", row, taken, rest);
    return rest;
  }

  private void collect(String path, JsonNode object, Set<String> taken, Map<String, String> rest) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String at = Places.field(path, field.getKey());
      JsonNode value = field.getValue();
      if (taken.contains(at) || (value.isContainerNode() && value.isEmpty())) continue;
      if (value.isObject() && onTheWay.contains(at)) collect(at, value, taken, rest);
      else put(at, value, rest);
    }
  }

  private static void put(String at, JsonNode value, Map<String, String> rest) {
    String text = JsonTable.text(value);
    if (text != null && !text.isEmpty()) rest.put(at, text);
  }
}

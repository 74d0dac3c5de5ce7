package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * JSON objects whose fields stand at known paths, such as {@code public_metrics.like_count}; of
 * several paths for a field, each record's first that holds something is taken.
 *
 * <p>Not thread-safe. A path {@code entities.urls[].url} collects the values of all elements, one a
 * line.
 */
final class JsonPaths implements Table<JsonNode> {
  private final Columns columns;
  private final List<List<JsonPath>> paths;
  private final Set<String> onTheWay = new HashSet<>();
  private final @Nullable String[] taken;
  private final @Nullable String[] texts;
  private @Nullable JsonNode found;

  JsonPaths(Targets targets) {
    columns = new Columns(targets.names());
    paths =
        columns.names().stream()
            .map(t -> targets.columnsOf(t).stream().map(JsonPath::of).toList())
            .toList();
    taken = new String[paths.size()];
    texts = new String[paths.size()];
    paths.forEach(all -> all.forEach(path -> onTheWay.addAll(path.parents())));
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public Function<JsonNode, @Nullable String> cell(int column) {
    return row -> {
      find(row);
      return texts[column];
    };
  }

  @Override
  public String place(int column) {
    return paths.get(column).stream().map(JsonPath::written).collect(Collectors.joining(" / "));
  }

  /** Finds where a record has each field; a record is asked for many times in a row. */
  private void find(JsonNode row) {
    if (sameAs(row)) return;
    for (int i = 0; i < texts.length; i++) {
      taken[i] = null;
      texts[i] = null;
      for (JsonPath path : paths.get(i)) {
        String text = path.text(row);
        if (text == null || text.isBlank()) continue;
        taken[i] = path.written();
        texts[i] = text;
        break;
      }
    }
    found = row;
  }

  @SuppressWarnings("ReferenceEquality") // two records that are equal may come one after the other
  private boolean sameAs(JsonNode row) {
    return row == found;
  }

  @Override
  public Column<JsonNode> column(String path) {
    JsonPath way = JsonPath.of(path);
    onTheWay.addAll(way.parents());
    return new Column<>(path, way::text);
  }

  /** What was taken out of an array stays in it. */
  @Override
  public Function<JsonNode, Map<String, String>> rest(UsedColumns used) {
    return this::rest;
  }

  private Map<String, String> rest(JsonNode row) {
    find(row);
    Set<String> fields = new HashSet<>();
    for (String path : taken) if (path != null) fields.add(path);
    Map<String, String> rest = new LinkedHashMap<>();
    collect("", row, fields, rest);
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

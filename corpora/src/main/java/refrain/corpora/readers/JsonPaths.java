package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NativeJson;

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
  private final JsonWay ways = JsonWay.start();
  private final JsonWay.@Nullable End[] taken;
  private final @Nullable String[] texts;
  private @Nullable JsonNode found;

  JsonPaths(Targets targets) {
    columns = new Columns(targets.names());
    paths =
        columns.names().stream()
            .map(t -> targets.columnsOf(t).stream().map(JsonPath::of).toList())
            .toList();
    taken = new JsonWay.End[paths.size()];
    texts = new String[paths.size()];
    for (int column = 0; column < paths.size(); column++)
      for (int rank = 0; rank < paths.get(column).size(); rank++)
        ways.add(new JsonWay.End(column, rank, paths.get(column).get(rank)));
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
    }
    ways.follow(row, this::take);
    found = row;
  }

  private void take(JsonWay.End end, JsonNode value) {
    JsonWay.End before = taken[end.column()];
    if (before != null && before.rank() < end.rank()) return;
    String text = end.path().textOf(value);
    if (text == null || text.isBlank()) return;
    taken[end.column()] = end;
    texts[end.column()] = text;
  }

  @SuppressWarnings("ReferenceEquality") // two records that are equal may come one after the other
  private boolean sameAs(JsonNode row) {
    return row == found;
  }

  @Override
  public Column<JsonNode> column(String path) {
    JsonPath way = JsonPath.of(path);
    ways.add(way);
    return new Column<>(path, way::text);
  }

  @Override
  public Function<JsonNode, LinkedHashMap<String, String>> rest(UsedColumns used) {
    return row -> {
      find(row);
      LinkedHashMap<String, String> rest = new LinkedHashMap<>();
      collect(row, ways, rest);
      return rest;
    };
  }

  private void collect(JsonNode object, JsonWay way, Map<String, String> rest) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      JsonWay on = way.on(field.getKey());
      if ((on != null && taken(on)) || (value.isContainerNode() && value.isEmpty())) continue;
      if (on != null && on.leadsOn() && value.isObject()) collect(value, on, rest);
      else
        put(on == null ? Places.field(way.written(), field.getKey()) : on.written(), value, rest);
    }
  }

  /** Tells whether a field is taken from here; what is taken out of an array also stays in it. */
  private boolean taken(JsonWay way) {
    for (JsonWay.End end : way.ends()) {
      JsonWay.End chosen = taken[end.column()];
      if (chosen != null && chosen.rank() == end.rank() && end.path().after() == null) return true;
    }
    return false;
  }

  private static void put(String at, JsonNode value, Map<String, String> rest) {
    String text = NativeJson.text(value);
    if (text != null && !text.isEmpty()) rest.put(at, text);
  }
}

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
 * <p>A path {@code entities.urls[].url} collects the values of all elements, one a line.
 */
final class JsonPaths implements Table<JsonPaths.Found> {
  /**
   * A JSON object with what stands in it, found in one walk through it.
   *
   * @param texts the value of each column
   * @param taken where the value of each column stands
   */
  record Found(JsonNode json, @Nullable String[] texts, JsonWay.@Nullable End[] taken) {
    private void take(JsonWay.End end, JsonNode value) {
      JsonWay.End before = taken[end.column()];
      if (before != null && before.rank() < end.rank()) return;
      String text = end.path().textOf(value);
      if (text == null || text.isBlank()) return;
      taken[end.column()] = end;
      texts[end.column()] = text;
    }

    /** Tells whether a field is taken from here; what is taken out of an array also stays in it. */
    private boolean taken(JsonWay way) {
      for (JsonWay.End end : way.ends()) {
        JsonWay.End chosen = taken[end.column()];
        if (chosen != null && chosen.rank() == end.rank() && end.path().after() == null)
          return true;
      }
      return false;
    }
  }

  private final Columns columns;
  private final List<List<JsonPath>> paths;
  private final JsonWay ways = JsonWay.start();

  JsonPaths(Targets targets) {
    columns = new Columns(targets.names());
    paths =
        columns.names().stream()
            .map(t -> targets.columnsOf(t).stream().map(JsonPath::of).toList())
            .toList();
    for (int column = 0; column < paths.size(); column++)
      for (int rank = 0; rank < paths.get(column).size(); rank++)
        ways.add(new JsonWay.End(column, rank, paths.get(column).get(rank)));
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public Function<Found, @Nullable String> cell(int column) {
    return row -> row.texts()[column];
  }

  @Override
  public String place(int column) {
    return paths.get(column).stream().map(JsonPath::written).collect(Collectors.joining(" / "));
  }

  /** Finds what stands in an object; for each but once, since that takes a walk through it. */
  Found in(JsonNode json) {
    Found found = new Found(json, new String[paths.size()], new JsonWay.End[paths.size()]);
    ways.follow(json, found::take);
    return found;
  }

  @Override
  public Column<Found> column(String path) {
    JsonPath way = JsonPath.of(path);
    ways.add(way);
    return new Column<>(path, row -> way.text(row.json()));
  }

  @Override
  public Function<Found, LinkedHashMap<String, String>> rest(UsedColumns used) {
    return row -> {
      LinkedHashMap<String, String> rest = new LinkedHashMap<>();
      collect(row, row.json(), ways, rest);
      return rest;
    };
  }

  private static void collect(Found row, JsonNode object, JsonWay way, Map<String, String> rest) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      JsonWay on = way.on(field.getKey());
      if ((on != null && row.taken(on)) || (value.isContainerNode() && value.isEmpty())) continue;
      if (on != null && on.leadsOn() && value.isObject()) collect(row, value, on, rest);
      else
        put(on == null ? Places.field(way.written(), field.getKey()) : on.written(), value, rest);
    }
  }

  private static void put(String at, JsonNode value, Map<String, String> rest) {
    String text = NativeJson.text(value);
    if (text != null && !text.isEmpty()) rest.put(at, text);
  }
}

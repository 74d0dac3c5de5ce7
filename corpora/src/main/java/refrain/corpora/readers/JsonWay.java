package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The ways to several values inside JSON objects, as a tree of field names, so that an object is
 * gone through once and not asked for each name.
 */
final class JsonWay {
  /**
   * A path that ends at a field.
   *
   * @param column the column whose values stand there
   * @param rank how many paths are preferred to this one for the column
   */
  record End(int column, int rank, JsonPath path) {}

  private final String written;
  private final Map<String, JsonWay> fields = new HashMap<>();
  private final List<End> ends = new ArrayList<>();

  private JsonWay(String written) {
    this.written = written;
  }

  /** Returns the way of the objects themselves, which leads nowhere yet. */
  static JsonWay start() {
    return new JsonWay("");
  }

  /** Adds a path that is not to be followed: the objects on it are only known to be on the way. */
  JsonWay add(JsonPath path) {
    JsonWay way = this;
    for (String name : path.before()) way = way.field(name);
    return way;
  }

  void add(End end) {
    add(end.path()).ends.add(end);
  }

  private JsonWay field(String name) {
    return fields.computeIfAbsent(name, n -> new JsonWay(Places.field(written, n)));
  }

  /** Returns the way on to a field, or null if nothing that is known stands there. */
  @Nullable JsonWay on(String name) {
    return fields.get(name);
  }

  /** Returns the path up to here. */
  String written() {
    return written;
  }

  /** Tells whether known values stand inside the objects that stand here. */
  boolean leadsOn() {
    return !fields.isEmpty();
  }

  List<End> ends() {
    return ends;
  }

  /** Hands out what stands at the ends of the ways through an object, in the object's order. */
  void follow(JsonNode object, BiConsumer<End, JsonNode> taking) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonWay way = fields.get(field.getKey());
      if (way == null) continue;
      for (End end : way.ends) taking.accept(end, field.getValue());
      if (way.leadsOn() && field.getValue().isObject()) way.follow(field.getValue(), taking);
    }
  }
}

package refrain.web.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The parameters of a request in their order, as decoded text; immutable.
 *
 * <p>Reads values one by one, and writes the query string of a page that differs in one of them: so
 * a link holds the whole state of the page it leads to.
 */
public final class Params {
  private final Map<String, List<String>> values;

  private Params(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Holds the given values; empty ones are left out, as a form sends them for fields not filled.
   */
  public static Params of(Map<String, List<String>> given) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    given.forEach(
        (name, all) -> {
          List<String> filled = all.stream().filter(v -> !v.isBlank()).toList();
          if (!filled.isEmpty()) kept.put(name, filled);
        });
    return new Params(Collections.unmodifiableMap(kept));
  }

  /** Returns the names that have a value. */
  public Set<String> names() {
    return values.keySet();
  }

  /** Returns every value of a parameter, without repeats, in order. */
  public Set<String> all(String name) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(list(name)));
  }

  /**
   * Returns the value of a parameter that is given at most once.
   *
   * @throws BadParameter if it is given more than once
   */
  public Optional<String> one(String name) {
    List<String> given = list(name);
    if (given.size() > 1)
      throw new BadParameter(name, String.join("', '", given), "one value, not " + given.size());
    return given.stream().findFirst();
  }

  /** Returns these parameters with one of them set to a single value. */
  public Params with(String name, String value) {
    return changed(map -> put(map, name, List.of(value)));
  }

  /** Returns these parameters without some of them. */
  public Params without(String... names) {
    return changed(
        map -> {
          for (String name : names) map.remove(name);
          return map;
        });
  }

  /** Returns these parameters with a value of a repeatable parameter added, or removed if there. */
  public Params toggled(String name, String value) {
    List<String> now = new ArrayList<>(all(name));
    if (!now.remove(value)) now.add(value);
    return changed(map -> put(map, name, now));
  }

  /** Returns whether a repeatable parameter has this value. */
  public boolean has(String name, String value) {
    return list(name).contains(value);
  }

  /** Returns every name and value in order, one pair a value. */
  public List<Map.Entry<String, String>> pairs() {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    values.forEach((name, all) -> all.forEach(v -> pairs.add(Map.entry(name, v))));
    return pairs;
  }

  /** Returns a path with these parameters as its query string. */
  public String on(String path) {
    String query =
        String.join(
            "&",
            pairs().stream().map(p -> encode(p.getKey()) + '=' + encode(p.getValue())).toList());
    return query.isEmpty() ? path : path + '?' + query;
  }

  /** Encodes a piece of a URL's path or query. */
  public static String encode(String piece) {
    return URLEncoder.encode(piece, UTF_8).replace("+", "%20").replace("%3A", ":");
  }

  private List<String> list(String name) {
    return values.getOrDefault(name, List.of());
  }

  private static Map<String, List<String>> put(
      Map<String, List<String>> map, String name, List<String> all) {
    map.put(name, all);
    return map;
  }

  private Params changed(UnaryOperator<Map<String, List<String>>> change) {
    return of(change.apply(new LinkedHashMap<>(values)));
  }
}

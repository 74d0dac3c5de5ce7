package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NativeJson;

/**
 * The way to a value inside a JSON object.
 *
 * @param written such as {@code author.name} or, with at most one array on the way, {@code
 *     entities.urls[].url}
 * @param before the names up to the value, or up to the array
 * @param after the names from each of the array's elements on, empty for the elements themselves;
 *     null where there is no array
 */
record JsonPath(String written, List<String> before, @Nullable List<String> after) {
  static JsonPath of(String written) {
    int array = written.indexOf("[]");
    if (array < 0) return new JsonPath(written, List.of(written.split("\\.")), null);
    String inside = written.substring(array + 2);
    List<String> after = inside.isEmpty() ? List.of() : List.of(inside.substring(1).split("\\."));
    return new JsonPath(written, List.of(written.substring(0, array).split("\\.")), after);
  }

  /** Returns the value as text, or null if there is none. */
  @Nullable String text(JsonNode object) {
    return textOf(at(object, before));
  }

  /** Returns as text what stands at the end of the names {@link #before}, or null for nothing. */
  @Nullable String textOf(@Nullable JsonNode value) {
    return after == null ? NativeJson.text(value) : joined(value, after);
  }

  private static @Nullable String joined(@Nullable JsonNode array, List<String> names) {
    if (array == null || !array.isArray() || array.isEmpty()) return null;
    StringJoiner lines = new StringJoiner("\n");
    for (JsonNode element : array) {
      String text = NativeJson.text(at(element, names));
      if (text != null && !text.isBlank()) lines.add(text);
    }
    return lines.toString();
  }

  private static @Nullable JsonNode at(JsonNode object, List<String> names) {
    JsonNode at = object;
    for (String name : names) {
      at = at.get(name);
      if (at == null) return null;
    }
    return at;
  }
}

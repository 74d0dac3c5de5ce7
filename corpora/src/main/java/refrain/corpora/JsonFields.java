package refrain.corpora;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object, read as the domain wants them; errors name the field. */
final class JsonFields {
  private final String what;
  private final JsonNode object;

  JsonFields(String what, JsonNode object) {
    if (!object.isObject())
      throw new BadInput("could not read " + what + ": wanted a JSON object, got " + shown(object));
    this.what = what;
    this.object = object;
  }

  /** Returns the object in a field, or null where there is none. */
  @Nullable JsonFields object(String name) {
    JsonNode node = object.path(name);
    return NativeJson.isNothing(node) ? null : new JsonFields(name + " of " + what, node);
  }

  /** Returns a field as text (numbers with all digits, objects as JSON), or null if absent. */
  @Nullable String text(String name) {
    return NativeJson.text(object.get(name));
  }

  String text(String name, String otherwise) {
    String text = text(name);
    return text == null ? otherwise : text;
  }

  String required(String name) {
    String text = text(name);
    if (text == null)
      throw new BadInput("could not read " + what + ": missing field '" + name + "'");
    return text;
  }

  @Nullable Long count(String name) {
    String text = text(name);
    if (text == null || text.isBlank()) return null;
    return checked(name, text, "a whole number", () -> Long.valueOf(text.strip()));
  }

  long requiredCount(String name) {
    Long count = count(name);
    if (count == null)
      throw new BadInput("could not read " + what + ": missing field '" + name + "'");
    return count;
  }

  /** Returns a time; a day alone is its first instant in UTC. */
  @Nullable Instant time(String name) {
    String text = text(name);
    if (text == null || text.isBlank()) return null;
    return checked(
        name, text, "an ISO 8601 time such as 2021-05-03T10:00:00Z", () -> instant(text));
  }

  Instant requiredTime(String name) {
    Instant time = time(name);
    if (time == null)
      throw new BadInput("could not read " + what + ": missing field '" + name + "'");
    return time;
  }

  <E extends Enum<E>> E choice(String name, Class<E> choices, E otherwise) {
    String text = text(name);
    if (text == null || text.isBlank()) return otherwise;
    for (E choice : choices.getEnumConstants())
      if (choice.name().equalsIgnoreCase(text)) return choice;
    throw wrong(name, text, "one of " + List.of(choices.getEnumConstants()), null);
  }

  /** Returns the elements of an array as texts; none where the field is absent. */
  List<String> texts(String name) {
    JsonNode array = object.path(name);
    if (NativeJson.isNothing(array)) return List.of();
    if (!array.isArray()) throw wrong(name, shown(array), "an array", null);
    List<String> texts = new ArrayList<>(array.size());
    for (JsonNode element : array) {
      String text = NativeJson.text(element);
      if (text != null) texts.add(text);
    }
    return texts;
  }

  /** Adds every field that is not {@code known} to {@code extra}, under {@code prefix}. */
  void rest(Set<String> known, String prefix, Map<String, String> extra) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String text = known.contains(field.getKey()) ? null : NativeJson.text(field.getValue());
      if (text != null) extra.putIfAbsent(prefix + field.getKey(), text);
    }
  }

  /** Returns all fields as texts, in their order. */
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    rest(Set.of(), "", all);
    return all;
  }

  /** Runs a check of the domain and says for which record it failed. */
  <T> T build(Supplier<T> building) {
    try {
      return building.get();
    } catch (IllegalArgumentException e) {
      throw new BadInput("could not read " + what + ": " + e.getMessage(), e);
    }
  }

  private static Instant instant(String text) {
    if (text.length() == 10) return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    if (!text.endsWith("Z")) return OffsetDateTime.parse(text).toInstant();
    Instant plain = PlainTime.read(text, ZoneOffset.UTC);
    return plain == null ? Instant.parse(text) : plain;
  }

  private <T> T checked(String name, String text, String wanted, Supplier<T> parsing) {
    try {
      return parsing.get();
    } catch (NumberFormatException | DateTimeException e) {
      throw wrong(name, text, wanted, e);
    }
  }

  private BadInput wrong(String name, String got, String wanted, @Nullable Exception cause) {
    String message =
        "could not read %s: field '%s' is '%s', wanted %s".formatted(what, name, got, wanted);
    return cause == null ? new BadInput(message) : new BadInput(message, cause);
  }

  private static String shown(JsonNode node) {
    String json = node.toString();
    return json.length() > 80 ? json.substring(0, 80) + "…" : json;
  }
}

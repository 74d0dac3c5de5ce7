package refrain.web.ndjson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.web.json.Json;
import refrain.web.json.Problem;

/**
 * What one line asks.
 *
 * @param id the sender's id as it was given, a string or a whole number; null when there is none
 * @param fields the whole object; null when the line cannot be used
 * @param error why it cannot be used
 */
record Request(
    long line, @Nullable JsonNode id, @Nullable JsonNode fields, @Nullable Problem error) {
  /** Reads a line; whatever is wrong with it becomes its error. */
  static Request of(Line line) {
    return switch (line) {
      case Line.Skipped s ->
          new Request(s.number(), null, null, Problem.of(s.status(), s.reason(), null));
      case Line.Text t -> parse(t);
    };
  }

  /** Returns the value of a field that must be text; null when it is absent. */
  @Nullable String text(String name) {
    @Nullable JsonNode value = fields == null ? null : fields.get(name);
    if (value == null || value.isNull()) return null;
    if (!value.isTextual())
      throw new BadInput(
          "line %d: '%s' must be a string, got %s".formatted(line, name, kind(value)));
    return value.textValue();
  }

  /** Returns the answer that reports a problem of this line. */
  ErrorLine failed(Problem problem) {
    return new ErrorLine(id, line, problem);
  }

  /** An answer that reports a problem. */
  record ErrorLine(@Nullable JsonNode id, long line, Problem error) {}

  private static Request parse(Line.Text line) {
    try {
      JsonNode node = Json.read(line.text());
      if (!node.isObject()) return bad(line, null, "wanted a JSON object, got " + kind(node));
      @Nullable JsonNode id = node.get("id");
      if (id == null || id.isTextual() || id.isIntegralNumber())
        return new Request(line.number(), id, node, null);
      return bad(line, null, "'id' must be a string, got " + kind(id));
    } catch (JsonProcessingException e) {
      return bad(line, null, "not JSON: " + e.getOriginalMessage());
    }
  }

  private static Request bad(Line.Text line, @Nullable JsonNode id, String reason) {
    return new Request(
        line.number(),
        id,
        null,
        Problem.of(400, "line %d: %s".formatted(line.number(), reason), null));
  }

  private static String kind(JsonNode node) {
    return node.isMissingNode()
        ? "nothing"
        : "a value of type " + node.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
  }
}

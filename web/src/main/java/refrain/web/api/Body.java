package refrain.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.web.guard.Refusal;
import refrain.web.json.Json;
import refrain.web.query.BadParameter;

/** A JSON object that a program sent, read strictly. */
public final class Body {
  private final JsonNode object;

  private Body(JsonNode object) {
    this.object = object;
  }

  /** Answers with a shape as JSON. */
  public static void answer(Context ctx, Object shape) {
    ctx.contentType("application/json").result(Json.bytes(shape));
  }

  /**
   * Reads the body of a request, which must be one object.
   *
   * @throws Refusal if it is not sent as JSON
   * @throws BadInput if it is not an object
   */
  public static Body of(Context ctx) {
    return new Body(object(json(ctx)));
  }

  /** Reads the body of a request: one object, or an array of at most some of them. */
  public static List<Body> all(Context ctx, int most) {
    JsonNode json = json(ctx);
    if (!json.isArray()) return List.of(new Body(object(json)));
    if (json.size() > most)
      throw new BadInput(
          "the body has %,d objects and may have %,d; send several requests"
              .formatted(json.size(), most));
    List<Body> all = new ArrayList<>();
    json.forEach(each -> all.add(new Body(object(each))));
    return all;
  }

  private static JsonNode json(Context ctx) {
    @Nullable String type = ctx.contentType();
    if (type == null || !type.startsWith("application/json"))
      throw Refusal.media("send the body as application/json, not as " + type);
    try {
      return Json.read(ctx.body());
    } catch (JsonProcessingException e) {
      throw new BadInput("could not read the body as JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static JsonNode object(JsonNode json) {
    if (!json.isObject()) throw new BadInput("could not use the body: wanted a JSON object");
    return json;
  }

  /** Returns the object itself. */
  public JsonNode json() {
    return object;
  }

  /**
   * Refuses fields that would be passed over in silence.
   *
   * @throws BadParameter naming the first one
   */
  public Body only(Set<String> known) {
    for (Map.Entry<String, JsonNode> field : object.properties())
      if (!known.contains(field.getKey()))
        throw new BadParameter(
            field.getKey(),
            field.getValue().toString(),
            "only " + String.join(", ", new TreeSet<>(known)));
    return this;
  }

  /**
   * Returns a field that must be there.
   *
   * @throws BadParameter if it is absent or not a text
   */
  public String required(String name) {
    @Nullable String text = optional(name);
    if (text == null || text.isBlank()) throw new BadParameter(name, "", "a text; it is missing");
    return text;
  }

  /**
   * Returns a field that may be absent.
   *
   * @throws BadParameter if it is not a text
   */
  public @Nullable String optional(String name) {
    @Nullable JsonNode value = object.get(name);
    if (value == null || value.isNull()) return null;
    if (!value.isTextual()) throw new BadParameter(name, value.toString(), "a text");
    return value.textValue();
  }
}

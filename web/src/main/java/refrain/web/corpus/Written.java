package refrain.web.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import refrain.corpora.curation.Act;
import refrain.web.api.Body;
import refrain.web.guard.Refusal;
import refrain.web.query.BadParameter;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;

/** What a program sent, under the names that the forms of the pages use, and what it is told. */
final class Written {
  private static final Set<String> BOTH = Set.of("title", "summary");

  private Written() {}

  /**
   * Reads one object; {@code {"title": {"en": …}}} becomes {@code title_en}.
   *
   * @throws BadParameter if a field is unknown or of another kind
   */
  static Params of(Context ctx, Set<String> known) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : Body.of(ctx).only(known).json().properties())
      put(fields, field.getKey(), field.getValue());
    return Params.of(fields);
  }

  /**
   * Reads the query string of a request that has no body.
   *
   * @throws BadParameter if a name is unknown
   */
  static Params inQuery(Context ctx, Set<String> known) {
    Params given = PostQueries.params(ctx.queryString());
    PostQueries.refuseUnknown(given, known);
    return given;
  }

  /** Answers with what an act made of something, tagged so that the next change can name it. */
  static void answer(Context ctx, int status, Act act, Object shape) {
    ctx.status(status).header("ETag", '"' + act.id() + '"');
    Body.answer(ctx, shape);
  }

  /**
   * What became of something that is no more.
   *
   * @param act names it, to be undone
   */
  private record Gone(String act) {}

  /** Answers with the act alone. */
  static void gone(Context ctx, Act act) {
    Body.answer(ctx, new Gone(act.id()));
  }

  private static void put(Map<String, List<String>> fields, String name, JsonNode value) {
    if (value.isNull()) return;
    if (value.isTextual()) fields.put(name, List.of(value.textValue()));
    else if (value.isArray()) fields.put(name, texts(name, value));
    else if (value.isObject() && BOTH.contains(name))
      value
          .properties()
          .forEach(part -> put(fields, name + "_" + part.getKey(), text(name, part.getValue())));
    else throw new BadParameter(name, value.toString(), "a text");
  }

  private static List<String> texts(String name, JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(text(name, each).textValue()));
    return texts;
  }

  private static JsonNode text(String name, JsonNode value) {
    if (!value.isTextual()) throw new BadParameter(name, value.toString(), "a text");
    return value;
  }

  /**
   * Returns the act that a change is based on: of the header {@code If-Match}, else of {@code
   * base}; {@code *} for whatever holds.
   *
   * @throws Refusal 428 if neither is given
   */
  static String base(Context ctx, Params given) {
    @Nullable String match = ctx.header("If-Match");
    if (match != null) return match.strip().replaceAll("^(?:W/)?\"|\"$", "");
    return given
        .one("base")
        .orElseThrow(
            () ->
                Refusal.blind(
                    "say what your change is based on, so that it overwrites nobody else's: send the ETag of your GET as If-Match, or as base; * overwrites whatever is there"));
  }
}

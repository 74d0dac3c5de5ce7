package refrain.web.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import refrain.corpora.NativeJson;
import refrain.corpora.curation.Entry.Change;
import refrain.web.pages.Texts;
import refrain.web.pages.Visible;

/**
 * A field that a change changed.
 *
 * @param before what stood there; empty for nothing
 * @param after what stands there now; empty for nothing
 */
public record Difference(String field, String before, String after) {
  private static final int LONGEST = 2_000;

  /** Compares a change with the one before it about the same thing. */
  static List<Difference> of(Texts t, Optional<Change> before, Change after) {
    JsonNode now = written(after);
    JsonNode then = before.map(Difference::written).orElse(MissingNode.getInstance());
    Set<String> names = new LinkedHashSet<>();
    then.fieldNames().forEachRemaining(names::add);
    now.fieldNames().forEachRemaining(names::add);
    List<Difference> changed = new ArrayList<>();
    for (String name : names)
      if (!now.path(name).equals(then.path(name)) && !name.equals("at"))
        changed.addAll(of(t, name, then.path(name), now.path(name)));
    return changed;
  }

  /** Compares a field; one that is written in both languages is compared in each. */
  private static List<Difference> of(Texts t, String name, JsonNode then, JsonNode now) {
    if (!then.isObject() && !now.isObject() || !then.has("en") && !now.has("en"))
      return List.of(new Difference(t.or("journal.field." + name, name), text(then), text(now)));
    return Stream.of("en", "zh")
        .filter(language -> !now.path(language).equals(then.path(language)))
        .map(
            language ->
                new Difference(
                    t.or("corpus." + name + "." + language, name + " " + language),
                    text(then.path(language)),
                    text(now.path(language))))
        .toList();
  }

  private static JsonNode written(Change change) {
    return switch (change) {
      case Change.PutNarrative(var n) -> NativeJson.parse(NativeJson.write(n));
      case Change.PutStatement(var s) -> NativeJson.parse(NativeJson.write(s));
      case Change.Judge(var j) -> NativeJson.parse(NativeJson.write(j));
      default -> MissingNode.getInstance();
    };
  }

  private static String text(JsonNode value) {
    String text =
        value.isTextual() ? value.textValue() : value.isMissingNode() ? "" : value.toString();
    return Visible.of(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
  }
}

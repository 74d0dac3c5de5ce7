package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.corpora.Source;

/**
 * Weibo posts, one JSON object a line, as rumour data sets and collectors of Weibo's interface hold
 * them: {@code text}, {@code user} and {@code reposts}, flat or inside {@code raw}.
 *
 * <p>A value {@code empty} means that the collector got none. Times are seconds since 1970 or what
 * Weibo prints.
 */
final class WeiboJson implements Format<Post> {
  private static final String NAME = "weibo-json/1";
  private static final String EMPTY = "empty";

  /** Names in Weibo's interface, and those of the rumour data set that stand for all. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("mid", "id"),
          Map.entry("bid", "id"),
          Map.entry("idstr", "id"),
          Map.entry("created_at", "time"),
          Map.entry("reposts_count", "reposts"),
          Map.entry("comments_count", "comments"),
          Map.entry("attitudes_count", "likes"),
          Map.entry("user.id", "user_id"),
          Map.entry("user.idstr", "user_id"),
          Map.entry("user.screen_name", "user.name"),
          Map.entry("user.nickname", "user.name"),
          Map.entry("user.created_at", "user.time"),
          Map.entry("user.followers_count", "user.followers"));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean recognises(Sample sample) {
    return shaped(sample, "") || shaped(sample, "raw.");
  }

  private static boolean shaped(Sample sample, String prefix) {
    boolean counted =
        sample.hasFields(prefix + "reposts") || sample.hasFields(prefix + "reposts_count");
    return counted && sample.hasFields(prefix + "text", prefix + "user");
  }

  @Override
  public Rows<Post> open(Text text) {
    Map<String, String> given = new HashMap<>(text.options().mapping());
    given.putIfAbsent("platform", "'weibo'");
    JsonTable table = new JsonTable(Targets.WEIBO.columns());
    Mapping<JsonNode> mapping = new Mapping<>(table, Targets.WEIBO, given);
    var posts =
        new PostMapping<>(
            mapping, mapping.column("text"), text.collection(), text.options().zone());
    return Rows.ofJson(text, NAME, (object, source) -> read(posts, object, source));
  }

  private static Post read(PostMapping<JsonNode> posts, JsonNode object, Source source) {
    ObjectNode flat = NativeJson.mapper().createObjectNode();
    flatten("", object, flat);
    return posts.read(flat, source);
  }

  /** Lifts the fields of {@code raw} and {@code user} up and leaves out what is empty. */
  private static void flatten(String prefix, JsonNode object, ObjectNode into) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      if (name.equals("raw") && value.isObject()) flatten("", value, into);
      else if (name.equals("user") && value.isObject()) flatten("user.", value, into);
      else if (!absent(value)) put(prefix + name, value, into);
    }
  }

  private static boolean absent(JsonNode value) {
    return value.isNull() || (value.isTextual() && EMPTY.equals(value.textValue()));
  }

  private static void put(String name, JsonNode value, ObjectNode into) {
    String same = SAME.getOrDefault(name, name);
    into.set(into.has(same) ? name : same, value);
  }
}

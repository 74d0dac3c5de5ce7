package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.corpora.Source;

/**
 * JSON lines of the browser extension Zeeschuimer: what a platform sent to the browser, in {@code
 * data}, with the platform's domain in {@code source_platform}.
 *
 * <p>Where each platform keeps a post's fields stands in {@link ZeeschuimerFields}; what they hold
 * besides is kept. The text of a retweet, which X cuts off, is that of the tweet it repeats. Texts
 * that a platform sends as HTML become their words.
 */
final class Zeeschuimer implements Format<Post> {
  private static final String RETWEETED = "data.legacy.retweeted_status_result.result.";

  private static final PostLayout LAYOUT =
      new PostLayout("zeeschuimer/1", "unknown", ZeeschuimerFields.ALL);

  @Override
  public String name() {
    return LAYOUT.format();
  }

  @Override
  public boolean recognises(Sample sample) {
    return sample.hasFields("source_platform", "data")
        && (sample.hasFields("item_id") || sample.hasFields("nav_index"));
  }

  @Override
  public Rows<Post> open(Text text) {
    JsonRecords items = text.json();
    var posts = LAYOUT.json(text, ZoneOffset.UTC, Zeeschuimer::derive);
    return Rows.of(
        text, name(), items, items::text, (item, source) -> row(Rows.object(item), posts, source));
  }

  private static Row<Post> row(ObjectNode item, Rows.Reading<JsonNode, Post> posts, Source source) {
    if (item.get("data") instanceof ObjectNode data) unwrap(item, "data", data);
    unwrap(item.path("data").path("legacy").path("retweeted_status_result"), "result");
    unwrap(item.path("data").path("quoted_status_result"), "result");
    return new Row.Read<>(posts.read(item, source));
  }

  private static void unwrap(JsonNode parent, String field) {
    if (parent instanceof ObjectNode object && object.get(field) instanceof ObjectNode value)
      unwrap(object, field, value);
  }

  /** X sometimes sends a tweet one level deeper, beside who may see it. */
  private static void unwrap(ObjectNode parent, String field, ObjectNode value) {
    if (value.get("tweet") instanceof ObjectNode tweet && tweet.has("legacy"))
      parent.set(field, tweet);
  }

  private static void derive(Mapping<JsonPaths.Found> mapping) {
    Column<JsonPaths.Found> domain = mapping.peek("source_platform");
    mapping.derive("platform", new Column<>("source_platform", row -> platform(domain.of(row))));
    Column<JsonPaths.Found> retweeted = mapping.peek(RETWEETED + "rest_id");
    Column<JsonPaths.Found> quoted = mapping.peek("data.legacy.quoted_status_id_str");
    Column<JsonPaths.Found> reposted = retweeted.or(mapping.column("repost_of"));
    mapping.derive("repost_of", reposted.or(quoted));
    mapping.derive("kind", new Column<>("", row -> kind(reposted.of(row), quoted.of(row))));
    mapping.derive("in_reply_to", mapping.column("in_reply_to").or(commented()));
    Column<JsonPaths.Found> own = mapping.column("text");
    mapping.derive("text", whole(mapping, own).or(words(own)));
    mapping.keep(
        "text as delivered", new Column<>("", row -> delivered(own.of(row), retweeted.of(row))));
  }

  private static @Nullable String platform(@Nullable String domain) {
    return domain == null ? null : Platforms.ofHost(domain);
  }

  private static @Nullable String kind(@Nullable String reposted, @Nullable String quoted) {
    if (reposted != null) return "repost";
    return quoted == null ? null : "quote";
  }

  /** A comment on TikTok replies to another, {@code 0} for none, or to the video. */
  private static Column<JsonPaths.Found> commented() {
    return new Column<>(
        "",
        row -> {
          JsonNode comment = row.json().path("data");
          String above = comment.path("reply_id").asText("0");
          if (!comment.has("cid")) return null;
          return above.equals("0") ? NativeJson.text(comment.get("aweme_id")) : above;
        });
  }

  private static Column<JsonPaths.Found> whole(
      Mapping<JsonPaths.Found> mapping, Column<JsonPaths.Found> own) {
    Column<JsonPaths.Found> text =
        mapping
            .peek(RETWEETED + "note_tweet.note_tweet_results.result.text")
            .or(mapping.peek(RETWEETED + "legacy.full_text"));
    return new Column<>(
        "",
        row -> {
          String whole = text.of(row);
          String cut = own.of(row);
          int colon = cut == null || !cut.startsWith("RT @") ? -1 : cut.indexOf(": ");
          return whole == null || cut == null || colon < 0
              ? whole
              : cut.substring(0, colon + 2) + whole;
        });
  }

  private static Column<JsonPaths.Found> words(Column<JsonPaths.Found> own) {
    return new Column<>("", row -> Markup.words(own.of(row)));
  }

  private static @Nullable String delivered(@Nullable String own, @Nullable String retweeted) {
    return retweeted != null || Markup.in(own) ? own : null;
  }
}

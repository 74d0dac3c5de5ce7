package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Post;
import refrain.corpora.Source;

/**
 * Answers of Twitter's interface, version 2, in all their shapes: one answer or many, a page with
 * {@code data} and {@code includes}, one page a line, one flattened tweet a line, arrays of tweets.
 *
 * <p>What a page includes beside its tweets is joined to them, as twarc does when it flattens. The
 * text of a retweet, which the interface cuts off, is completed from the tweet it repeats where
 * that is included.
 */
final class TwitterApi implements Format<Post> {
  private static final List<String> SHAPES = List.of("", "data.", "data[].");
  private static final List<String> SIGNS =
      List.of("conversation_id", "public_metrics", "edit_history_tweet_ids", "referenced_tweets");

  private static final PostLayout LAYOUT =
      new PostLayout(
          "twitter-api/1",
          "twitter",
          new Targets("tweets")
              .add("text", "note_tweet.text", "text")
              .add("id")
              .add("platform")
              .add("account.id", "author_id", "author.id")
              .add("account.handle", "author.username")
              .add("account.name", "author.name")
              .add("account.created_at", "author.created_at")
              .add("account.followers", "author.public_metrics.followers_count")
              .add("lang")
              .add("created_at")
              .add("hashtags", "entities.hashtags[].tag")
              .add("urls", "entities.urls[].expanded_url", "entities.urls[].url")
              .add("mentions", "entities.mentions[].username")
              .add("likes", "public_metrics.like_count")
              .add("replies", "public_metrics.reply_count")
              .add("reposts", "public_metrics.retweet_count")
              .add("views", "public_metrics.impression_count"));

  @Override
  public String name() {
    return LAYOUT.format();
  }

  @Override
  public boolean recognises(Sample sample) {
    return SHAPES.stream().anyMatch(shape -> shaped(sample, shape));
  }

  private static boolean shaped(Sample sample, String shape) {
    return sample.hasPaths(shape + "author_id", shape + "id")
        && SIGNS.stream().anyMatch(sign -> sample.hasPaths(shape + sign));
  }

  @Override
  public Rows<Post> open(Text text) {
    Pages pages = new Pages(text.json(), TwitterPage::tweets);
    var posts = LAYOUT.json(text, ZoneOffset.UTC, TwitterApi::derive);
    return Rows.of(text, name(), pages, pages::item, (tweet, source) -> row(tweet, posts, source));
  }

  private static Row<Post> row(JsonNode tweet, Rows.Reading<JsonNode, Post> posts, Source source) {
    return tweet.isMissingNode()
        ? new Row.Skipped<>("a page without tweets")
        : new Row.Read<>(posts.read(tweet, source));
  }

  private static void derive(Mapping<JsonPaths.Found> mapping) {
    Column<JsonPaths.Found> retweeted = referenced("retweeted", "id");
    Column<JsonPaths.Found> quoted = referenced("quoted", "id");
    mapping.derive("in_reply_to", referenced("replied_to", "id"));
    mapping.derive("repost_of", retweeted.or(quoted));
    mapping.derive("kind", new Column<>("", t -> kind(retweeted.of(t), quoted.of(t))));
    Column<JsonPaths.Found> own = mapping.peek("note_tweet.text").or(mapping.peek("text"));
    Column<JsonPaths.Found> whole =
        referenced("retweeted", "note_tweet.text").or(referenced("retweeted", "text"));
    mapping.derive("text", new Column<>("text", t -> completed(own.of(t), whole.of(t))));
    mapping.keep(
        "text as delivered",
        new Column<>("", t -> cut(own.of(t)) && whole.of(t) != null ? own.of(t) : null));
  }

  private static @Nullable String kind(@Nullable String retweeted, @Nullable String quoted) {
    if (retweeted != null) return "repost";
    return quoted == null ? null : "quote";
  }

  /** Finds a field of the tweet that this one refers to in a certain way. */
  private static Column<JsonPaths.Found> referenced(String type, String field) {
    JsonPath path = JsonPath.of(field);
    return new Column<>(
        "",
        tweet -> {
          for (JsonNode reference : tweet.json().path("referenced_tweets"))
            if (type.equals(reference.path("type").asText())) return path.text(reference);
          return null;
        });
  }

  private static @Nullable String completed(@Nullable String own, @Nullable String whole) {
    if (own == null || whole == null || !cut(own)) return own;
    return own.substring(0, own.indexOf(": ") + 2) + whole;
  }

  private static boolean cut(@Nullable String text) {
    return text != null && text.startsWith("RT @") && text.endsWith("…") && text.indexOf(": ") > 0;
  }
}

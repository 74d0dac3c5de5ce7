package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One answer of Twitter's interface, version 2, with what it includes beside the tweets. */
final class TwitterPage {
  private static final List<String> OF_THE_PAGE = List.of("matching_rules", "__twarc");

  private final ObjectNode page;
  private final Map<String, JsonNode> users;
  private final Map<String, JsonNode> tweets;
  private final Map<String, JsonNode> media;
  private final Map<String, JsonNode> places;
  private final Map<String, JsonNode> polls;

  private TwitterPage(ObjectNode page) {
    this.page = page;
    users = included("users", "id");
    tweets = included("tweets", "id");
    media = included("media", "media_key");
    places = included("places", "id");
    polls = included("polls", "id");
  }

  /** Returns the tweets of a page, or the tweet itself if the page is one. */
  static List<JsonNode> tweets(ObjectNode page) {
    JsonNode data = page.get("data");
    if (data == null) return page.has("author_id") ? List.of(page) : List.of();
    TwitterPage answer = new TwitterPage(page);
    List<JsonNode> joined = new ArrayList<>();
    for (JsonNode tweet : data.isArray() ? data : List.of(data)) joined.add(answer.joined(tweet));
    return joined;
  }

  private Map<String, JsonNode> included(String what, String key) {
    Map<String, JsonNode> included = new HashMap<>();
    for (JsonNode each : page.path("includes").path(what))
      included.put(each.path(key).asText(), each);
    return included;
  }

  private JsonNode joined(JsonNode data) {
    if (!(data instanceof ObjectNode tweet)) return data;
    for (String name : OF_THE_PAGE) if (page.has(name)) tweet.set(name, page.get(name));
    author(tweet);
    set(tweet, "in_reply_to_user", users.get(tweet.path("in_reply_to_user_id").asText()));
    for (JsonNode reference : tweet.path("referenced_tweets")) refer(reference);
    if (tweet.get("attachments") instanceof ObjectNode attachments) attach(attachments);
    if (tweet.get("geo") instanceof ObjectNode geo)
      set(geo, "place", places.get(geo.path("place_id").asText()));
    return tweet;
  }

  private void author(ObjectNode tweet) {
    set(tweet, "author", users.get(tweet.path("author_id").asText()));
  }

  private void refer(JsonNode reference) {
    JsonNode tweet = tweets.get(reference.path("id").asText());
    if (!(reference instanceof ObjectNode into) || tweet == null) return;
    tweet.properties().forEach(field -> set(into, field.getKey(), field.getValue()));
    author(into);
  }

  private void attach(ObjectNode attachments) {
    gather(attachments, "media_keys", "media", media);
    gather(attachments, "poll_ids", "polls", polls);
  }

  private static void gather(
      ObjectNode attachments, String keys, String into, Map<String, JsonNode> known) {
    ArrayNode all = attachments.arrayNode();
    for (JsonNode key : attachments.path(keys)) {
      JsonNode found = known.get(key.asText());
      if (found != null) all.add(found);
    }
    if (!all.isEmpty()) set(attachments, into, all);
  }

  private static void set(ObjectNode object, String name, @Nullable JsonNode value) {
    if (value != null && !object.has(name)) object.set(name, value);
  }
}

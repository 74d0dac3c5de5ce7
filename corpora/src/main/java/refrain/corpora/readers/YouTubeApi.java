package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import refrain.corpora.Post;
import refrain.corpora.Source;

/**
 * Answers of the YouTube Data API, version 3: comment threads with the replies they hold, comments
 * and videos, as pages with {@code items} or as the items themselves.
 *
 * <p>A comment replies to the comment above it or, at the top of a thread, to the video. The text
 * as written is taken where it is given, else the words of the text as displayed. {@code updatedAt}
 * tells of an edit and is kept.
 */
final class YouTubeApi implements Format<Post> {
  private static final String SNIPPET = "snippet.";

  private static final PostLayout LAYOUT =
      new PostLayout(
          "youtube-api/1",
          "youtube",
          new Targets("posts of the YouTube Data API")
              .add("text", SNIPPET + "textOriginal")
              .add("id", SNIPPET + "resourceId.videoId", "id.videoId", "id")
              .add("platform")
              .add("account.id", SNIPPET + "authorChannelId.value")
              .add("account.name", SNIPPET + "authorDisplayName", SNIPPET + "channelTitle")
              .add("lang", SNIPPET + "defaultLanguage", SNIPPET + "defaultAudioLanguage")
              .add("created_at", SNIPPET + "publishedAt")
              .add("in_reply_to", SNIPPET + "parentId", SNIPPET + "videoId")
              .add("hashtags")
              .add("urls")
              .add("mentions")
              .add("likes", SNIPPET + "likeCount", "statistics.likeCount")
              .add("replies", "thread.totalReplyCount", "statistics.commentCount")
              .add("views", "statistics.viewCount"));

  @Override
  public String name() {
    return LAYOUT.format();
  }

  @Override
  public boolean recognises(Sample sample) {
    return shaped(sample, "") || shaped(sample, "items[].");
  }

  private static boolean shaped(Sample sample, String at) {
    return sample.hasPaths(at + "kind", at + "snippet")
        && (sample.hasPaths(at + "snippet.topLevelComment")
            || sample.hasPaths(at + "snippet.authorDisplayName")
            || sample.hasPaths(at + "snippet.channelTitle", at + "snippet.title"));
  }

  @Override
  public Rows<Post> open(Text text) {
    Pages pages = new Pages(text.json(), YouTubeApi::items);
    var posts = LAYOUT.json(text, ZoneOffset.UTC, YouTubeApi::derive);
    return Rows.of(text, name(), pages, pages::item, (item, source) -> row(item, posts, source));
  }

  private static Row<Post> row(JsonNode item, Rows.Reading<JsonNode, Post> posts, Source source) {
    if (item.isMissingNode()) return new Row.Skipped<>("a page without items");
    String kind = item.path("kind").asText();
    if (!comment(item) && !video(item))
      return new Row.Skipped<>("neither comment nor video: " + Shown.cut(kind));
    return new Row.Read<>(posts.read(item, source));
  }

  private static boolean comment(JsonNode item) {
    return item.path("kind").asText().equals("youtube#comment");
  }

  /** A search finds videos, but channels and playlists too. */
  private static boolean video(JsonNode item) {
    return switch (item.path("kind").asText()) {
      case "youtube#video", "youtube#playlistItem" -> true;
      case "youtube#searchResult" -> item.path("id").has("videoId");
      default -> false;
    };
  }

  private static List<JsonNode> items(ObjectNode page) {
    List<JsonNode> items = new ArrayList<>();
    for (JsonNode item : page.has("items") ? page.get("items") : List.of(page)) {
      if (item.path("snippet").get("topLevelComment") instanceof ObjectNode top) {
        items.add(headed(top, item));
        item.path("replies").path("comments").forEach(items::add);
      } else items.add(item);
    }
    return items;
  }

  /** Gives a thread's first comment what is said of the thread. */
  private static JsonNode headed(ObjectNode top, JsonNode thread) {
    ObjectNode about = top.objectNode();
    thread.path("snippet").properties().forEach(f -> about.set(f.getKey(), f.getValue()));
    about.remove("topLevelComment");
    top.set("thread", about);
    return top;
  }

  private static void derive(Mapping<JsonPaths.Found> mapping) {
    Column<JsonPaths.Found> author = mapping.column("account.id");
    Column<JsonPaths.Found> channel = mapping.peek(SNIPPET + "channelId");
    mapping.derive(
        "account.id",
        new Column<>("", item -> video(item.json()) ? channel.of(item) : author.of(item)));
    Column<JsonPaths.Found> displayed = mapping.peek(SNIPPET + "textDisplay");
    mapping.derive("text", mapping.column("text").or(words(displayed)).or(said(mapping)));
    Column<JsonPaths.Found> above = mapping.column("in_reply_to");
    mapping.derive(
        "in_reply_to", new Column<>("", item -> video(item.json()) ? null : above.of(item)));
  }

  private static Column<JsonPaths.Found> words(Column<JsonPaths.Found> displayed) {
    return new Column<>("", item -> Markup.words(displayed.of(item)));
  }

  /** A video says its title and description. */
  private static Column<JsonPaths.Found> said(Mapping<JsonPaths.Found> mapping) {
    return Column.joined(mapping.peek(SNIPPET + "title"), mapping.peek(SNIPPET + "description"));
  }
}

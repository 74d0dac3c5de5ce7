package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.StringJoiner;

/** The text of a Telegram message, written in pieces where part of it is formatted or a link. */
final class TelegramText {
  private TelegramText() {}

  /**
   * Joins the pieces of a message's text, and lists the hashtags, links and mentions among them.
   * The pieces are kept as {@code text_entities} where there are several. A poll says its question.
   */
  static void plain(ObjectNode message) {
    JsonNode pieces = message.path("text_entities");
    if (pieces.isEmpty() && message.path("text").isArray()) pieces = message.path("text");
    if (message.path("text").isArray() || !message.has("text"))
      message.put("text", joined(message.path("text").isArray() ? message.path("text") : pieces));
    if (message.path("text").asText().isBlank() && message.path("poll").has("question"))
      message.put("text", question(message.path("poll")));
    list(message, "hashtags", pieces, "hashtag", "text");
    list(message, "mentions", pieces, "mention", "text");
    list(message, "urls", pieces, "link", "text");
    list(message, "urls", pieces, "text_link", "href");
    if (pieces.size() < 2) message.remove("text_entities");
    else message.set("text_entities", pieces);
  }

  private static String joined(JsonNode pieces) {
    StringBuilder text = new StringBuilder();
    for (JsonNode piece : pieces)
      text.append(piece.isObject() ? piece.path("text").asText() : piece.asText());
    return text.toString();
  }

  private static String question(JsonNode poll) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(poll.path("question").asText());
    for (JsonNode answer : poll.path("answers")) lines.add(answer.path("text").asText());
    return lines.toString();
  }

  private static void list(
      ObjectNode message, String name, JsonNode pieces, String type, String field) {
    StringJoiner words = new StringJoiner("\n");
    if (message.has(name)) words.add(message.path(name).asText());
    for (JsonNode piece : pieces)
      if (piece.path("type").asText().equals(type)) words.add(piece.path(field).asText());
    if (words.length() > 0) message.put(name, words.toString());
  }
}

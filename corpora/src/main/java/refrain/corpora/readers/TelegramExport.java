package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Post;
import refrain.corpora.Source;

/**
 * The file {@code result.json} that Telegram Desktop exports, of one chat or of a whole account, of
 * any size.
 *
 * <p>The text is a string, or an array of strings and of objects for what is formatted. {@code
 * date_unixtime} is a string; {@code date} is the exporting computer's local time and is read only
 * where the former is missing. Telegram counts messages by chat, so the post's id is {@code
 * chat-message}. A forwarded message is a repost. Service messages, such as who joined, are
 * skipped.
 */
final class TelegramExport implements Format<Post> {
  private static final Places MESSAGES =
      new Places(
          Set.of("messages", "chats.list.messages", "left_chats.list.messages"),
          TelegramChat.NOTES);

  private static final PostLayout LAYOUT =
      new PostLayout(
          "telegram/1",
          "telegram",
          new Targets("messages of a Telegram export")
              .add("text")
              .add("id")
              .add("platform")
              .add("account.id", "from_id")
              .add("account.name", "from")
              .add("created_at", "date_unixtime", "date")
              .add("in_reply_to", "reply_to_message_id")
              .add("hashtags")
              .add("urls")
              .add("mentions"));

  @Override
  public String name() {
    return LAYOUT.format();
  }

  @Override
  public boolean recognises(Sample sample) {
    return sample.hasPaths("personal_information.user_id", "contacts")
        || MESSAGES.records().stream()
            .map(place -> place.replace("list", "list[]") + "[].")
            .anyMatch(at -> sample.hasPaths(at + "id", at + "type", at + "date"));
  }

  @Override
  public Rows<Post> open(Text text) {
    TelegramMessages messages = new TelegramMessages(text.json(MESSAGES));
    var posts = LAYOUT.json(text, text.options().zone(), TelegramExport::derive);
    return Rows.of(
        text,
        name(),
        messages,
        messages::message,
        (message, source) -> row(Rows.object(message.text()), message.chat(), posts, source));
  }

  private static Row<Post> row(
      ObjectNode message, TelegramChat chat, Rows.Reading<JsonNode, Post> posts, Source source) {
    String type = message.path("type").asText("message");
    if (!type.equals("message")) return new Row.Skipped<>("a message of type " + Shown.cut(type));
    TelegramText.plain(message);
    chat.addTo(message);
    return new Row.Read<>(posts.read(message, source));
  }

  private static void derive(Mapping<JsonPaths.Found> mapping) {
    Column<JsonPaths.Found> chat = mapping.peek("chat.id").or(mapping.peek("chat.name"));
    Column<JsonPaths.Found> id = mapping.column("id");
    Column<JsonPaths.Found> reply = mapping.column("in_reply_to");
    mapping.derive("id", new Column<>("id", m -> inChat(chat.of(m), id.of(m))));
    mapping.derive(
        "in_reply_to",
        new Column<>("", m -> elsewhere(m) ? null : inChat(chat.of(m), reply.of(m))));
    mapping.keep("reply_to_message_id", new Column<>("", m -> elsewhere(m) ? reply.of(m) : null));
    mapping.derive("kind", new Column<>("", m -> m.json().has("forwarded_from") ? "repost" : null));
  }

  /** Tells whether a message replies to one of another chat. */
  private static boolean elsewhere(JsonPaths.Found message) {
    return message.json().has("reply_to_peer_id");
  }

  private static @Nullable String inChat(@Nullable String chat, @Nullable String message) {
    return chat == null || message == null ? message : chat + "-" + message;
  }
}

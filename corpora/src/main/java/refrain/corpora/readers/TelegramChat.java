package refrain.corpora.readers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The chat that messages of a Telegram export belong to.
 *
 * @param type such as {@code public_channel}
 */
record TelegramChat(@Nullable String id, @Nullable String name, @Nullable String type) {
  /** Where the export tells of a chat, before its messages. */
  static final Set<String> NOTES =
      Set.of(
          "id",
          "name",
          "type",
          "chats.list.id",
          "chats.list.name",
          "chats.list.type",
          "left_chats.list.id",
          "left_chats.list.name",
          "left_chats.list.type");

  /** Returns the chat that a document's notes tell of. */
  static TelegramChat of(Map<String, String> notes) {
    for (String place : new String[] {"chats.list.", "left_chats.list.", ""}) {
      String id = notes.get(place + "id");
      String name = notes.get(place + "name");
      if (id != null || name != null) return new TelegramChat(id, name, notes.get(place + "type"));
    }
    return new TelegramChat(null, null, null);
  }

  /** Writes the chat into a message, as {@code chat}. */
  void addTo(ObjectNode message) {
    describe(message.putObject("chat"));
  }

  /** Writes what is known of the chat into an object. */
  void describe(ObjectNode chat) {
    if (id != null) chat.put("id", id);
    if (name != null) chat.put("name", name);
    if (type != null) chat.put("type", type);
  }
}

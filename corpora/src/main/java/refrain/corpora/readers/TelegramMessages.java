package refrain.corpora.readers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NativeJson;

/** The messages of a Telegram export, each kept as an export of its chat with itself alone. */
final class TelegramMessages implements Records {
  /**
   * A message as it stands in the export.
   *
   * @param chat what it belongs to
   */
  record Message(String text, TelegramChat chat) {}

  private final JsonDocument document;
  private Map<String, String> notes = Map.of();
  private TelegramChat chat = TelegramChat.of(notes);
  private String beginning = beginning(chat);

  TelegramMessages(JsonDocument document) {
    this.document = document;
  }

  @Override
  public boolean next() throws IOException {
    boolean next = document.next();
    if (!notes.equals(document.notes())) turn();
    return next;
  }

  private void turn() {
    notes = document.notes();
    chat = TelegramChat.of(notes);
    beginning = beginning(chat);
  }

  private static String beginning(TelegramChat chat) {
    ObjectNode about = NativeJson.mapper().createObjectNode();
    chat.describe(about);
    String start = NativeJson.write(about);
    return start.substring(0, start.length() - 1) + (about.isEmpty() ? "" : ",");
  }

  /** Returns the current message. */
  Message message() {
    return new Message(document.text(), chat);
  }

  @Override
  public long line() {
    return document.line();
  }

  @Override
  public @Nullable String flaw() {
    return document.flaw();
  }

  @Override
  public String raw() {
    return document.raw();
  }

  @Override
  public RawRecord kept(String format, String raw) {
    return new RawRecord(format, "", "", beginning + "\"messages\":[" + raw + "]}");
  }
}

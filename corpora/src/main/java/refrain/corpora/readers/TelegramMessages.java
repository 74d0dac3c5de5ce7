package refrain.corpora.readers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NativeJson;

/** The messages of a Telegram export, each kept as an export of its chat with itself alone. */
record TelegramMessages(JsonDocument document) implements Records {
  @Override
  public boolean next() throws IOException {
    return document.next();
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
  public RawRecord kept(String format) {
    ObjectNode chat = NativeJson.mapper().createObjectNode();
    TelegramChat.of(document).describe(chat);
    String start = NativeJson.write(chat);
    String head = start.substring(0, start.length() - 1) + (chat.isEmpty() ? "" : ",");
    return new RawRecord(format, "", "", head + "\"messages\":[" + raw() + "]}");
  }
}

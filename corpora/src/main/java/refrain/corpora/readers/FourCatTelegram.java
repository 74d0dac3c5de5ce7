package refrain.corpora.readers;

import java.io.IOException;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Post;

/**
 * The CSV files that 4CAT makes of Telegram channels and groups.
 *
 * <p>Telegram counts messages by chat, so the post's id is {@code chat-message}, as newer versions
 * of 4CAT write it. A forwarded message is a repost; who said it first stays in the columns {@code
 * author_forwarded_from_*}.
 */
final class FourCatTelegram implements Format<Post> {
  private static final PostLayout LAYOUT =
      new PostLayout(
          "4cat-telegram/1",
          "telegram",
          new Targets("posts of a 4CAT data set of Telegram")
              .add("text", "body")
              .add("id")
              .add("platform")
              .add("account.id", "author")
              .add("account.handle", "author_username")
              .add("account.name", "author_name")
              .add("created_at", "unix_timestamp", "timestamp")
              .add("in_reply_to", "reply_to")
              .add("hashtags")
              .add("urls", "link_attached")
              .add("mentions", "entities_mentioned")
              .add("views"));

  @Override
  public String name() {
    return LAYOUT.format();
  }

  @Override
  public boolean recognises(Sample sample) {
    Columns columns = sample.columns();
    return columns.hasAll("chat", "body")
        && (columns.has("author_forwarded_from_name")
            || columns.has("author_forwarded_from_username"));
  }

  @Override
  public Rows<Post> open(Text text) throws IOException {
    return LAYOUT.table(text, ZoneOffset.UTC, FourCatTelegram::derive);
  }

  private static void derive(Mapping<String[]> mapping) {
    mapping.fallBack("created_at", "timestamp");
    Column<String[]> chat = mapping.peek("chat").or(mapping.peek("thread_id"));
    Column<String[]> id = mapping.column("id");
    Column<String[]> reply = mapping.column("in_reply_to");
    Column<String[]> forwarded =
        mapping
            .peek("author_forwarded_from_name")
            .or(mapping.peek("author_forwarded_from_username"))
            .or(mapping.peek("author_forwarded_from_id"));
    mapping.derive("id", new Column<>("id", row -> inChat(chat.of(row), id.of(row))));
    mapping.derive(
        "in_reply_to", new Column<>("reply_to", row -> inChat(chat.of(row), reply.of(row))));
    mapping.derive("kind", new Column<>("", row -> forwarded.of(row) == null ? null : "repost"));
  }

  private static @Nullable String inChat(@Nullable String chat, @Nullable String message) {
    boolean number = message != null && message.chars().allMatch(Character::isDigit);
    return number && chat != null ? chat + "-" + message : message;
  }
}

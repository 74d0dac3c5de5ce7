package refrain.corpora.readers;

import java.io.IOException;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Post;

/**
 * The CSV files that 4CAT makes of what was captured in a browser: X, TikTok, Instagram, Threads,
 * Douyin and others, one row a post.
 *
 * <p>Column names are those of 4CAT's data sources, version 1.45 and before. Times are in UTC;
 * where the seconds since 1970 stand beside them, those are taken. The platform is that of the
 * address the post was collected from. {@code author} is the handle.
 */
final class FourCat implements Format<Post> {
  private static final PostLayout LAYOUT =
      new PostLayout(
          "4cat/1",
          "unknown",
          new Targets("posts of a 4CAT data set")
              .add("text", "body")
              .add("id")
              .add("platform")
              .add("account.id", "author_id", "author_user_id")
              .add("account.handle", "author")
              .add(
                  "account.name",
                  "author_fullname",
                  "author_full",
                  "author_name",
                  "author_nickname")
              .add("account.followers", "author_followers")
              .add("lang", "language_guess")
              .add("created_at", "unix_timestamp", "timestamp")
              .add("url", "link", "post_url", "tiktok_url")
              .add("in_reply_to")
              .add("repost_of")
              .add("hashtags")
              .add("urls")
              .add("mentions", "mentioned")
              .add("likes", "like_count", "num_likes", "digg_count")
              .add("replies", "reply_count", "comments", "num_comments", "comment_count")
              .add("reposts", "retweet_count", "shares", "share_count", "repost_count")
              .add("views", "impression_count", "plays", "play_count", "view_count"));

  @Override
  public String name() {
    return LAYOUT.format();
  }

  @Override
  public boolean recognises(Sample sample) {
    Columns columns = sample.columns();
    return columns.hasAll("thread_id", "body", "author", "timestamp")
        && (columns.has("collected_from_url")
            || columns.has("tiktok_url")
            || columns.hasAll("is_retweet", "language_guess"));
  }

  @Override
  public Rows<Post> open(Text text) throws IOException {
    return LAYOUT.table(text, ZoneOffset.UTC, FourCat::derive);
  }

  private static void derive(Mapping<String[]> mapping) {
    mapping.fallBack("created_at", "timestamp");
    Column<String[]> from =
        mapping.peek("collected_from_url").or(mapping.column("url")).or(mapping.peek("url"));
    Column<String[]> platform = new Column<>("", row -> Platforms.at(from.of(row)));
    mapping.derive("platform", platform.or(Column.constant("unknown")));
    Column<String[]> retweet = mapping.peek("is_retweet");
    Column<String[]> quote = mapping.peek("is_quote_tweet");
    Column<String[]> reply = mapping.peek("is_reply");
    mapping.derive(
        "kind", new Column<>("", row -> kind(retweet.of(row), quote.of(row), reply.of(row))));
  }

  private static @Nullable String kind(
      @Nullable String retweet, @Nullable String quote, @Nullable String reply) {
    if ("yes".equals(retweet)) return "repost";
    if ("yes".equals(quote)) return "quote";
    return "yes".equals(reply) ? "reply" : null;
  }
}

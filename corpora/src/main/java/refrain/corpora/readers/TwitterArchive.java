package refrain.corpora.readers;

import java.io.IOException;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Post;

/**
 * The CSV files in which Twitter published the posts of state-linked information operations, from
 * October 2018 on, and the many data sets cut out of them.
 *
 * <p>Times are in UTC; ids of accounts with few followers are hashes; any column but {@code
 * tweetid} and {@code tweet_text} may be missing.
 */
final class TwitterArchive implements Format<Post> {
  private static final PostLayout LAYOUT =
      new PostLayout(
          "twitter-archive/1",
          "twitter",
          new Targets("posts of a Twitter archive")
              .add("text", "tweet_text")
              .add("id", "tweetid")
              .add("platform")
              .add("account.id", "userid")
              .add("account.handle", "user_screen_name")
              .add("account.name", "user_display_name")
              .add("account.created_at", "account_creation_date")
              .add("account.followers", "follower_count")
              .add("lang", "tweet_language")
              .add("created_at", "tweet_time")
              .add("in_reply_to", "in_reply_to_tweetid")
              .add("repost_of", "retweet_tweetid")
              .add("hashtags")
              .add("urls")
              .add("mentions", "user_mentions")
              .add("likes", "like_count")
              .add("replies", "reply_count")
              .add("reposts", "retweet_count"));

  @Override
  public String name() {
    return LAYOUT.format();
  }

  @Override
  public boolean recognises(Sample sample) {
    return sample.columns().hasAll("tweetid", "tweet_text");
  }

  @Override
  public Rows<Post> open(Text text) throws IOException {
    return LAYOUT.table(text, ZoneOffset.UTC, TwitterArchive::derive);
  }

  /** A quotation is told by its own column; a repost by {@code is_retweet} or the id reposted. */
  private static void derive(Mapping<String[]> mapping) {
    Column<String[]> retweet = mapping.peek("is_retweet");
    Column<String[]> reposted = mapping.column("repost_of");
    Column<String[]> quoted = mapping.peek("quoted_tweet_tweetid");
    mapping.derive(
        "kind", new Column<>("", row -> kind(retweet.of(row), reposted.of(row), quoted.of(row))));
    mapping.derive("repost_of", reposted.or(quoted));
  }

  private static @Nullable String kind(
      @Nullable String retweet, @Nullable String reposted, @Nullable String quoted) {
    if ("true".equalsIgnoreCase(retweet)) return "repost";
    return quoted != null && reposted == null ? "quote" : null;
  }
}

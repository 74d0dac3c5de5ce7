package refrain.corpora.readers;

import java.io.IOException;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Post;

/**
 * The CSV files that twarc makes of answers of Twitter's interface, version 2: one tweet a row,
 * fields of fields written {@code author.username}.
 */
final class TwarcTable implements Format<Post> {
  private static final String REFERENCED = "referenced_tweets.";

  private static final PostLayout LAYOUT =
      new PostLayout(
          "twarc-csv/1",
          "twitter",
          new Targets("tweets of a table made by twarc")
              .add("text")
              .add("id")
              .add("platform")
              .add("account.id", "author_id", "author.id")
              .add("account.handle", "author.username")
              .add("account.name", "author.name")
              .add("account.created_at", "author.created_at")
              .add("account.followers", "author.public_metrics.followers_count")
              .add("lang")
              .add("created_at")
              .add("in_reply_to", REFERENCED + "replied_to.id")
              .add("repost_of", REFERENCED + "retweeted.id")
              .add("hashtags", "entities.hashtags")
              .add("urls", "entities.urls")
              .add("mentions", "entities.mentions")
              .add("likes", "public_metrics.like_count")
              .add("replies", "public_metrics.reply_count")
              .add("reposts", "public_metrics.retweet_count")
              .add("views", "public_metrics.impression_count"));

  @Override
  public String name() {
    return LAYOUT.format();
  }

  @Override
  public boolean recognises(Sample sample) {
    return sample.columns().hasAll("author_id", "conversation_id", "text", "id");
  }

  @Override
  public Rows<Post> open(Text text) throws IOException {
    return LAYOUT.table(text, ZoneOffset.UTC, TwarcTable::derive);
  }

  private static void derive(Mapping<String[]> mapping) {
    Column<String[]> retweeted = mapping.column("repost_of");
    Column<String[]> quoted = mapping.peek(REFERENCED + "quoted.id");
    mapping.derive("kind", new Column<>("", row -> kind(retweeted.of(row), quoted.of(row))));
    mapping.derive("repost_of", retweeted.or(quoted));
    mapping.derive("hashtags", JsonCell.in(mapping.column("hashtags"), "tag"));
    mapping.derive("urls", JsonCell.in(mapping.column("urls"), "expanded_url"));
    mapping.derive("mentions", JsonCell.in(mapping.column("mentions"), "username"));
  }

  private static @Nullable String kind(@Nullable String retweeted, @Nullable String quoted) {
    if (retweeted != null) return "repost";
    return quoted == null ? null : "quote";
  }
}

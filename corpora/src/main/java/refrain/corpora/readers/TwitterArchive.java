package refrain.corpora.readers;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import refrain.corpora.BadInput;
import refrain.corpora.Post;
import refrain.corpora.PostKind;
import refrain.corpora.Source;

/**
 * The CSV files in which Twitter published the posts of state-linked information operations, from
 * October 2018 on, and the many data sets cut out of them.
 *
 * <p>Times are in UTC; ids of accounts with few followers are hashes; any column but {@code
 * tweetid} and {@code tweet_text} may be missing.
 */
final class TwitterArchive implements Format<Post> {
  private static final String NAME = "twitter-archive/1";
  private static final String PLATFORM = "'twitter'";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean recognises(Sample sample) {
    return sample.columns().hasAll("tweetid", "tweet_text");
  }

  @Override
  public Rows<Post> open(Text text) throws IOException {
    if (text.options().mapsColumns())
      throw new BadInput(
          "could not use --map with format twitter-archive, whose columns have fixed names; add --format csv");
    CsvRecords records = text.records(text.sample().dialect());
    Columns columns = GenericTable.header(text, records);
    Map<String, String> given = new HashMap<>(text.options().mapping());
    given.putIfAbsent("platform", PLATFORM);
    Mapping<String[]> mapping = new Mapping<>(new Table.Delimited(columns), Targets.TWITTER, given);
    var posts =
        new PostMapping<>(
            mapping, mapping.text(text.name(), "tweet_text"), text.collection(), ZoneOffset.UTC);
    return Rows.ofCells(
        text, NAME, records, columns.count(), (row, source) -> read(posts, mapping, row, source));
  }

  /** A quotation is told by its own column; a repost by {@code is_retweet} or the id reposted. */
  private static Post read(
      PostMapping<String[]> posts, Mapping<String[]> mapping, String[] row, Source source) {
    Post post = posts.read(row, source);
    String quoted = mapping.column("quoted").of(row);
    boolean repost = "true".equalsIgnoreCase(mapping.column("is_retweet").of(row));
    if (repost) return post.with().kind(PostKind.REPOST).build();
    if (quoted == null || post.repostOf() != null) return post;
    return post.with().kind(PostKind.QUOTE).repostOf(quoted).build();
  }
}

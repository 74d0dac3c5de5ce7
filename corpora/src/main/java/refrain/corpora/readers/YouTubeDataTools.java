package refrain.corpora.readers;

import java.io.IOException;
import java.time.ZoneOffset;
import refrain.corpora.Post;

/**
 * The tables of YouTube Data Tools, separated by commas or tabs: comments of a video, and lists of
 * videos, whose title and description are the text.
 *
 * <p>Times are in UTC. Comments come as YouTube displays them, in HTML; their words are taken and a
 * text that was marked up is kept as it stood.
 */
final class YouTubeDataTools implements Format<Post> {
  private static final PostLayout LAYOUT =
      new PostLayout(
          "youtube-data-tools/1",
          "youtube",
          new Targets("posts of YouTube Data Tools")
              .add("text")
              .add("id", "videoId")
              .add("platform")
              .add("account.id", "authorChannelId", "channelId")
              .add("account.name", "authorName", "channelTitle")
              .add("lang", "defaultLanguage")
              .add("created_at", "publishedAt")
              .add("in_reply_to", "isReplyToId", "isReplyTo")
              .add("hashtags")
              .add("urls")
              .add("mentions")
              .add("likes", "likeCount")
              .add("replies", "replyCount", "commentCount")
              .add("views", "viewCount"));

  @Override
  public String name() {
    return LAYOUT.format();
  }

  @Override
  public boolean recognises(Sample sample) {
    Columns columns = sample.columns();
    return columns.hasAll("isReplyTo", "authorName") || columns.hasAll("videoId", "videoTitle");
  }

  @Override
  public Rows<Post> open(Text text) throws IOException {
    return LAYOUT.table(text, ZoneOffset.UTC, YouTubeDataTools::derive);
  }

  private static void derive(Mapping<String[]> mapping) {
    Column<String[]> title = mapping.peek("videoTitle");
    Column<String[]> description = mapping.peek("videoDescription");
    Column<String[]> comment = mapping.column("text");
    Column<String[]> said = new Column<>("text", row -> Markup.words(comment.of(row)));
    mapping.derive("text", said.or(Column.joined(title, description)));
    mapping.fallBack("in_reply_to", "isReplyTo");
    mapping.keep("text as displayed", Markup.kept(comment));
  }
}

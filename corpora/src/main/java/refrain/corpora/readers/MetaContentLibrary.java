package refrain.corpora.readers;

import java.io.IOException;
import java.util.Locale;
import refrain.corpora.Post;

/**
 * The CSV files, or JSON lines, of the Meta Content Library: posts and comments of Facebook,
 * Instagram and Threads.
 *
 * <p>Times are in UTC. {@code modified_time} tells of an edit and is kept, as are the reactions.
 * Which platform a post is from shows in its address and in the type of its owner; where neither
 * tells, it is Facebook, unless {@code --map platform='instagram'} says otherwise.
 */
final class MetaContentLibrary implements Format<Post> {
  private static final PostLayout LAYOUT =
      new PostLayout(
          "meta-content-library/1",
          "facebook",
          new Targets("posts of the Meta Content Library")
              .add("text")
              .add("id")
              .add("platform")
              .add("account.id", "post_owner.id")
              .add("account.handle", "post_owner.username")
              .add("account.name", "post_owner.name")
              .add("lang")
              .add("created_at", "creation_time")
              .add("url", "mcl_url")
              .add("in_reply_to", "parent_id", "parent_comment_id")
              .add("repost_of", "shared_post_id")
              .add("hashtags")
              .add("urls", "link_attachment.link", "link_attachment.url")
              .add("likes", "statistics.like_count")
              .add("replies", "statistics.comment_count")
              .add("reposts", "statistics.share_count")
              .add("views", "statistics.views"));

  @Override
  public String name() {
    return LAYOUT.format();
  }

  @Override
  public boolean recognises(Sample sample) {
    Columns columns = sample.columns();
    return columns.has("mcl_url")
        || columns.hasAll("creation_time", "post_owner.id")
        || sample.hasFields("mcl_url")
        || sample.hasFields("creation_time", "post_owner.id");
  }

  @Override
  public Rows<Post> open(Text text) throws IOException {
    if (!text.sample().json())
      return LAYOUT.table(text, text.options().zone(), MetaContentLibrary::derive);
    var posts = LAYOUT.json(text, text.options().zone(), MetaContentLibrary::derive);
    return Rows.ofJson(text, name(), posts);
  }

  private static <R> void derive(Mapping<R> mapping) {
    Column<R> url = mapping.column("url");
    Column<R> owner = mapping.peek("post_owner.type");
    mapping.derive(
        "platform", new Column<>("", row -> platform(url.of(row) + " " + owner.of(row))));
  }

  private static String platform(String told) {
    String lower = told.toLowerCase(Locale.ROOT);
    if (lower.contains("instagram") || lower.contains("ig_")) return "instagram";
    return lower.contains("threads") ? "threads" : "facebook";
  }
}

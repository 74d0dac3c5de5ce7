package refrain.corpora.readers;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Post;

/**
 * The CSV files of CrowdTangle: posts of Facebook pages and groups, and of Instagram.
 *
 * <p>Posts carry no id of their own; the address ends in it. {@code Post Created} names its zone,
 * mostly EST or EDT. A post without message is what its description, link or image says. The column
 * {@code Overperforming Score (weighted ...)}, whose name changes with the weights, is kept like
 * any other.
 */
final class CrowdTangle implements Format<Post> {
  private static final PostLayout LAYOUT =
      new PostLayout(
          "crowdtangle/1",
          "facebook",
          new Targets("posts of CrowdTangle")
              .add("text", "Message")
              .add("id")
              .add("platform")
              .add("account.id", "Facebook Id")
              .add("account.handle", "User Name")
              .add("account.name", "Page Name", "Group Name", "Account")
              .add("account.created_at", "Page Created")
              .add("account.followers", "Followers at Posting")
              .add("created_at", "Post Created")
              .add("url")
              .add("urls", "Final Link", "Link")
              .add("likes")
              .add("replies", "Comments")
              .add("reposts", "Shares")
              .add("views", "Post Views"));

  private static final Pattern FACEBOOK =
      Pattern.compile(
          "/(?:(\\d+)/posts|posts|permalink|videos|photos|reel)/(?:[^?#]*/)?(\\d+)/?(?:[?#]|$)");
  private static final Pattern INSTAGRAM = Pattern.compile("/(?:p|tv|reel)/([\\w-]+)/?(?:[?#]|$)");

  @Override
  public String name() {
    return LAYOUT.format();
  }

  @Override
  public boolean recognises(Sample sample) {
    Columns columns = sample.columns();
    return columns.hasAll("Post Created", "URL")
        && (columns.has("Page Name") || columns.has("Group Name") || columns.has("Account"));
  }

  @Override
  public Rows<Post> open(Text text) throws IOException {
    return LAYOUT.table(text, text.options().zone(), CrowdTangle::derive);
  }

  private static void derive(Mapping<String[]> mapping) {
    Column<String[]> url = mapping.column("url");
    mapping.fallBack("urls", "Link");
    mapping.derive("id", new Column<>("URL", row -> id(url.of(row))));
    Column<String[]> platform = new Column<>("", row -> Platforms.at(url.of(row)));
    mapping.derive("platform", platform.or(Column.constant("facebook")));
    mapping.derive(
        "text",
        mapping
            .column("text")
            .or(mapping.peek("Description"))
            .or(mapping.peek("Link Text"))
            .or(mapping.peek("Image Text"))
            .or(mapping.peek("Title")));
  }

  /** Returns {@code page_post} where the address tells both, as Facebook's own interface does. */
  private static @Nullable String id(@Nullable String url) {
    if (url == null) return null;
    Matcher facebook = FACEBOOK.matcher(url);
    if (facebook.find())
      return facebook.group(1) == null
          ? facebook.group(2)
          : facebook.group(1) + "_" + facebook.group(2);
    Matcher instagram = INSTAGRAM.matcher(url);
    return instagram.find() ? instagram.group(1) : null;
  }
}

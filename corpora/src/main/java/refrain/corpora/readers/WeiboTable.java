package refrain.corpora.readers;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import refrain.corpora.Post;

/**
 * The CSV files that the collectors weibo-crawler and weibo-search write, with Chinese column
 * names.
 *
 * <p>Times are those of Beijing unless another zone than UTC is given. What was reposted stands in
 * the columns {@code 源微博…} and is kept there, as are the marks of an edit.
 */
final class WeiboTable implements Format<Post> {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private static final PostLayout LAYOUT =
      new PostLayout(
          "weibo-csv/1",
          "weibo",
          new Targets("Weibo posts")
              .add("text", "正文", "微博正文")
              .add("id")
              .add("platform")
              .add("account.id", "user_id", "用户id")
              .add("account.name", "用户昵称")
              .add("account.followers", "粉丝数")
              .add("created_at", "完整日期", "发布时间", "日期")
              .add("url", "微博链接")
              .add("repost_of", "源微博id", "retweet_id")
              .add("hashtags", "话题")
              .add("urls", "头条文章url")
              .add("mentions", "@用户", "艾特用户")
              .add("likes", "点赞数")
              .add("replies", "评论数")
              .add("reposts", "转发数"));

  @Override
  public String name() {
    return LAYOUT.format();
  }

  @Override
  public boolean recognises(Sample sample) {
    Columns columns = sample.columns();
    return columns.has("bid") && (columns.has("正文") || columns.has("微博正文"));
  }

  @Override
  public Rows<Post> open(Text text) throws IOException {
    ZoneId given = text.options().zone();
    return LAYOUT.table(
        text,
        given.equals(ZoneOffset.UTC) ? BEIJING : given,
        mapping -> mapping.fallBack("created_at", "日期"));
  }
}

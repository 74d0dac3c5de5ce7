package refrain.corpora.readers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import refrain.corpora.BadInput;

/**
 * The fields that a column can be mapped to, each with the column names under which exports are
 * known to carry it; the first that a file has is taken.
 */
final class Targets {
  static final Targets POSTS =
      new Targets("posts")
          .add(
              "text",
              "tweet_text",
              "full_text",
              "body",
              "post_text",
              "content",
              "message",
              "正文",
              "内容")
          .add("id", "post_id", "tweetid", "tweet_id", "id_str", "message_id", "status_id", "mid")
          .add("platform", "source_platform")
          .add("account.id", "author_id", "userid", "user_id", "account_id", "channel_id")
          .add(
              "account.handle",
              "handle",
              "username",
              "user_screen_name",
              "screen_name",
              "author_username")
          .add(
              "account.name",
              "author",
              "user_display_name",
              "author_name",
              "author_fullname",
              "display_name",
              "nickname",
              "user",
              "account",
              "用户昵称")
          .add("account.created_at", "account_creation_date", "author_created_at")
          .add("account.followers", "follower_count", "followers_count", "followers")
          .add("lang", "language", "tweet_language")
          .add(
              "created_at",
              "tweet_time",
              "timestamp",
              "unix_timestamp",
              "published_at",
              "post_created",
              "datetime",
              "date",
              "time",
              "完整日期",
              "日期",
              "发布时间")
          .add("url", "link", "permalink", "post_url")
          .add("kind")
          .add(
              "in_reply_to",
              "in_reply_to_tweetid",
              "in_reply_to_id",
              "in_reply_to_status_id",
              "reply_to")
          .add("repost_of", "retweet_tweetid", "retweeted_status_id", "quoted_tweet_tweetid")
          .add("hashtags", "话题")
          .add("urls")
          .add("mentions", "user_mentions", "@用户")
          .add("likes", "like_count", "favorite_count", "点赞数")
          .add("replies", "reply_count", "comments", "comment_count", "评论数")
          .add("reposts", "retweet_count", "shares", "share_count", "转发数")
          .add("views", "view_count", "impression_count");

  static final Targets STATEMENTS =
      new Targets("statements")
          .add("text", "body", "full_text", "content", "正文", "内容", "headline", "title", "标题")
          .add("id", "_id", "statement_id")
          .add("outlet", "publisher", "media", "媒体")
          .add("outlet_kind")
          .add("speaker", "spokesperson", "发言人")
          .add("title", "headline", "标题")
          .add("lang", "language")
          .add(
              "published_at",
              "published",
              "date",
              "pub_date",
              "datetime",
              "created_at",
              "timestamp",
              "time",
              "日期",
              "发布时间")
          .add("url", "link", "href", "链接")
          .add("archive_url")
          .add("narratives", "narrative")
          .add("kind");

  static final Targets WEIBO =
      new Targets("Weibo posts")
          .add("text")
          .add("id")
          .add("platform")
          .add("account.id", "user_id")
          .add("account.name", "user.name")
          .add("account.created_at", "user.time")
          .add("account.followers", "user.followers")
          .add("created_at", "time")
          .add("url")
          .add("likes")
          .add("replies", "comments")
          .add("reposts");

  static final Targets BEIR =
      new Targets("texts of a BEIR set")
          .add("text")
          .add("id", "_id")
          .add("platform")
          .add("outlet")
          .add("title")
          .add("body")
          .add("speaker")
          .add("url");

  private final String what;
  private final Map<String, List<String>> aliases = new LinkedHashMap<>();

  /**
   * @param what what the fields make up, as in "posts of a Twitter archive"
   */
  Targets(String what) {
    this.what = what;
  }

  /**
   * Adds a field with the names it is looked for under, in this order; its own comes first unless
   * it stands among them.
   */
  Targets add(String target, String... others) {
    List<String> all = new ArrayList<>(List.of(others));
    if (!all.contains(target)) all.addFirst(target);
    aliases.put(target, List.copyOf(all));
    return this;
  }

  /** Returns what the fields make up: posts or statements. */
  String what() {
    return what;
  }

  List<String> names() {
    return List.copyOf(aliases.keySet());
  }

  /** Returns the column names that a field is looked for under, the first to be tried first. */
  List<String> columnsOf(String target) {
    return aliases.getOrDefault(target, List.of());
  }

  /** Tells whether a name is a usual column name without being a field's own. */
  boolean isAlias(String name) {
    return !aliases.containsKey(name)
        && aliases.values().stream().anyMatch(all -> all.contains(name));
  }

  /**
   * Returns each field's last column name, for formats that name columns the same in every file.
   */
  Columns columns() {
    return new Columns(aliases.values().stream().map(List::getLast).toList());
  }

  /**
   * Returns the field that a person means by its name or by a usual column name.
   *
   * @throws BadInput if there is no such field
   */
  String named(String name) {
    if (aliases.containsKey(name)) return name;
    for (Map.Entry<String, List<String>> target : aliases.entrySet())
      if (target.getValue().contains(name)) return target.getKey();
    throw new BadInput(
        "could not use --map %s=...: %s have no field '%s'; they have %s"
            .formatted(name, what, name, String.join(", ", aliases.keySet())));
  }
}

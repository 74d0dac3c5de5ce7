package refrain.corpora.readers;

/**
 * Where platforms keep the fields of a post in what they send to a browser: X, TikTok and Douyin
 * (posts, comments), Instagram, Threads, Truth Social, Gab, Xiaohongshu, LinkedIn and others that
 * name fields alike. The names were read in Zeeschuimer's modules and 4CAT's data sources.
 */
final class ZeeschuimerFields {
  private static final String TEXT_OF_NOTE = "data.note_tweet.note_tweet_results.result.text";
  private static final String X_USER = "data.core.user_results.result.";

  static final Targets ALL =
      new Targets("items captured with Zeeschuimer")
          .add(
              "text",
              TEXT_OF_NOTE,
              "data.legacy.full_text",
              "data.desc",
              "data.caption.text",
              "data.note_card.desc",
              "data.note.desc",
              "data.content",
              "data.reblog.content",
              "data.commentary.text.text",
              "data.text",
              "data.description",
              "data.note_card.display_title",
              "data.note.title",
              "data.title")
          .add("id", "data.rest_id", "item_id", "data.id")
          .add("platform")
          .add(
              "account.id",
              "data.legacy.user_id_str",
              X_USER + "rest_id",
              "data.author_user_id",
              "data.author.id",
              "data.author.uid",
              "data.user.pk",
              "data.user.uid",
              "data.user.id",
              "data.account.id",
              "data.note_card.user.user_id",
              "data.note.user.userId")
          .add(
              "account.handle",
              X_USER + "core.screen_name",
              X_USER + "legacy.screen_name",
              "data.author.uniqueId",
              "data.author.unique_id",
              "data.user.username",
              "data.user.unique_id",
              "data.account.acct",
              "data.account.username")
          .add(
              "account.name",
              X_USER + "core.name",
              X_USER + "legacy.name",
              "data.author.nickname",
              "data.user.full_name",
              "data.user.nickname",
              "data.account.display_name",
              "data.note_card.user.nickname",
              "data.note.user.nickname",
              "data.actor.name.text",
              "data.author_name")
          .add(
              "account.created_at",
              X_USER + "core.created_at",
              X_USER + "legacy.created_at",
              "data.account.created_at")
          .add(
              "account.followers",
              X_USER + "legacy.followers_count",
              "data.authorStats.followerCount",
              "data.author.follower_count",
              "data.account.followers_count")
          .add("lang", "data.legacy.lang", "data.language", "data.textLanguage")
          .add(
              "created_at",
              "data.legacy.created_at",
              "data.createTime",
              "data.create_time",
              "data.taken_at",
              "data.created_at",
              "data.note.time")
          .add("url", "data.url", "data.share_url")
          .add("in_reply_to", "data.legacy.in_reply_to_status_id_str", "data.in_reply_to_id")
          .add("repost_of", "data.reblog.id")
          .add(
              "hashtags",
              "data.legacy.entities.hashtags[].text",
              "data.textExtra[].hashtagName",
              "data.text_extra[].hashtag_name",
              "data.tags[].name")
          .add("urls", "data.legacy.entities.urls[].expanded_url", "data.card.url")
          .add(
              "mentions",
              "data.legacy.entities.user_mentions[].screen_name",
              "data.mentions[].acct")
          .add(
              "likes",
              "data.legacy.favorite_count",
              "data.stats.diggCount",
              "data.statistics.digg_count",
              "data.digg_count",
              "data.like_count",
              "data.favourites_count",
              "data.note_card.interact_info.liked_count",
              "data.note.interactInfo.likedCount")
          .add(
              "replies",
              "data.legacy.reply_count",
              "data.stats.commentCount",
              "data.statistics.comment_count",
              "data.text_post_app_info.direct_reply_count",
              "data.comment_count",
              "data.reply_comment_total",
              "data.replies_count",
              "data.note.interactInfo.commentCount")
          .add(
              "reposts",
              "data.legacy.retweet_count",
              "data.stats.shareCount",
              "data.statistics.share_count",
              "data.text_post_app_info.repost_count",
              "data.reblogs_count",
              "data.note.interactInfo.shareCount")
          .add(
              "views",
              "data.views.count",
              "data.stats.playCount",
              "data.statistics.play_count",
              "data.view_count");

  private ZeeschuimerFields() {}
}

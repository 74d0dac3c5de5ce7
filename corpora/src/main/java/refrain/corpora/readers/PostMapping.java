package refrain.corpora.readers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Account;
import refrain.corpora.BadInput;
import refrain.corpora.Extra;
import refrain.corpora.Metrics;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.corpora.PostKind;
import refrain.corpora.Source;

/**
 * Makes a post of a record with the help of a {@link Mapping}.
 *
 * <p>A time that tells a zone other than UTC is kept as it was written, too. An id that a
 * spreadsheet mangled and a time that cannot be read refuse the record. A figure or an id of
 * something else that cannot be used does not: it is kept among the extra columns.
 *
 * @param <R> a record of the file
 */
final class PostMapping<R> {
  /** A field of a post and where it comes from. */
  private record Field<R>(String target, Column<R> column) {
    @Nullable String of(R row) {
      return column.of(row);
    }

    /** Keeps the value of a record, which the field itself cannot hold. */
    void keep(R row, Map<String, String> extra) {
      String value = of(row);
      if (value != null) extra.put(column.name().isEmpty() ? target : column.name(), value);
    }
  }

  private final Mapping<R> mapping;
  private final Column<R> text;
  private final String collection;
  private final ZoneId zone;
  private final Field<R> id;
  private final Field<R> platform;
  private final Field<R> accountId;
  private final Field<R> accountName;
  private final Field<R> accountHandle;
  private final Field<R> accountCreatedAt;
  private final Field<R> accountFollowers;
  private final Field<R> lang;
  private final Field<R> createdAt;
  private final Field<R> url;
  private final Field<R> kind;
  private final Field<R> inReplyTo;
  private final Field<R> repostOf;
  private final Field<R> hashtags;
  private final Field<R> urls;
  private final Field<R> mentions;
  private final Field<R> likes;
  private final Field<R> replies;
  private final Field<R> reposts;
  private final Field<R> views;

  /** Takes the fields from where the mapping has them now. */
  PostMapping(Mapping<R> mapping, Column<R> text, String collection, ZoneId zone) {
    this.mapping = mapping;
    this.text = text;
    this.collection = collection;
    this.zone = zone;
    id = field("id");
    platform = field("platform");
    accountId = field("account.id");
    accountName = field("account.name");
    accountHandle = field("account.handle");
    accountCreatedAt = field("account.created_at");
    accountFollowers = field("account.followers");
    lang = field("lang");
    createdAt = field("created_at");
    url = field("url");
    kind = field("kind");
    inReplyTo = field("in_reply_to");
    repostOf = field("repost_of");
    hashtags = field("hashtags");
    urls = field("urls");
    mentions = field("mentions");
    likes = field("likes");
    replies = field("replies");
    reposts = field("reposts");
    views = field("views");
  }

  private Field<R> field(String target) {
    return new Field<>(target, mapping.column(target));
  }

  /**
   * Returns the post.
   *
   * @throws BadInput if the record cannot become one; the message says why
   */
  Post read(R row, Source source) {
    String said = Values.text(text.of(row));
    LinkedHashMap<String, String> extra = mapping.rest(row);
    Account account = account(row, extra);
    String time = createdAt.of(row);
    Instant instant = instant(time);
    // An instant forgets the zone it was written in, which can tell where a post was written.
    if (time != null && Dates.tellsZone(time)) createdAt.keep(row, extra);
    String above = reference(inReplyTo, row, extra);
    String original = reference(repostOf, row, extra);
    return Post.of(id(row, account, instant, said), said)
        .account(account)
        .lang(lang.of(row))
        .createdAt(instant)
        .url(url.of(row))
        .kind(kind(row, above, original, extra))
        .inReplyTo(above)
        .repostOf(original)
        .hashtags(Values.words(hashtags.of(row)))
        .urls(Values.urls(urls.of(row)))
        .mentions(Values.words(mentions.of(row)))
        .metrics(metrics(row, extra))
        .collection(collection)
        .source(source)
        .extra(Extra.takenOver(extra))
        .build();
  }

  private PostId id(R row, @Nullable Account account, @Nullable Instant time, String said) {
    String on = Values.platform(platform.of(row));
    String own = Values.id(id.of(row));
    if (own != null) return new PostId(on, own);
    String who = account == null ? "" : account.label();
    return PostId.ofContent(on, who, time == null ? "" : time.toString(), said);
  }

  private @Nullable Account account(R row, Map<String, String> extra) {
    String own = reference(accountId, row, extra);
    String name = accountName.of(row);
    String handle = accountHandle.of(row);
    if (own == null && name == null && handle == null) return null;
    Long followers = count(accountFollowers, row, extra);
    return new Account(own, name, handle, accountTime(row, extra), followers);
  }

  private @Nullable Instant accountTime(R row, Map<String, String> extra) {
    try {
      return instant(accountCreatedAt.of(row));
    } catch (BadInput e) {
      accountCreatedAt.keep(row, extra);
      return null;
    }
  }

  private Metrics metrics(R row, Map<String, String> extra) {
    return new Metrics(
        count(likes, row, extra),
        count(replies, row, extra),
        count(reposts, row, extra),
        count(views, row, extra));
  }

  private PostKind kind(
      R row, @Nullable String above, @Nullable String original, Map<String, String> extra) {
    String told = kind.of(row);
    if (told == null) {
      if (original != null) return PostKind.REPOST;
      return above == null ? PostKind.POST : PostKind.REPLY;
    }
    return switch (told.strip().toLowerCase(Locale.ROOT)) {
      case "reply", "comment" -> PostKind.REPLY;
      case "repost", "retweet", "share" -> PostKind.REPOST;
      case "quote" -> PostKind.QUOTE;
      case "post", "tweet" -> PostKind.POST;
      default -> {
        kind.keep(row, extra);
        yield PostKind.POST;
      }
    };
  }

  private @Nullable Instant instant(@Nullable String time) {
    return time == null ? null : Dates.parseIfPresent(time, zone).orElse(null);
  }

  private @Nullable Long count(Field<R> field, R row, Map<String, String> extra) {
    String figure = field.of(row);
    Long count = figure == null ? null : Values.count(figure);
    if (figure != null && count == null) field.keep(row, extra);
    return count;
  }

  private @Nullable String reference(Field<R> field, R row, Map<String, String> extra) {
    String told = field.of(row);
    if (told == null || !Values.mangled(told.strip())) return told == null ? null : told.strip();
    field.keep(row, extra);
    return null;
  }
}

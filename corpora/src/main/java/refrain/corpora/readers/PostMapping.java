package refrain.corpora.readers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Account;
import refrain.corpora.BadInput;
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
  private final Mapping<R> mapping;
  private final Column<R> text;
  private final String collection;
  private final ZoneId zone;

  PostMapping(Mapping<R> mapping, Column<R> text, String collection, ZoneId zone) {
    this.mapping = mapping;
    this.text = text;
    this.collection = collection;
    this.zone = zone;
  }

  /**
   * Returns the post.
   *
   * @throws BadInput if the record cannot become one; the message says why
   */
  Post read(R row, Source source) {
    String said = Values.text(text.of(row));
    Map<String, String> extra = mapping.rest(row);
    Account account = account(row, extra);
    Instant createdAt = time(row, "created_at");
    keepZone(row, extra);
    String inReplyTo = reference(row, "in_reply_to", extra);
    String repostOf = reference(row, "repost_of", extra);
    return Post.of(id(row, account, createdAt, said), said)
        .account(account)
        .lang(value(row, "lang"))
        .createdAt(createdAt)
        .url(value(row, "url"))
        .kind(kind(row, inReplyTo, repostOf, extra))
        .inReplyTo(inReplyTo)
        .repostOf(repostOf)
        .hashtags(Values.words(value(row, "hashtags")))
        .urls(Values.urls(value(row, "urls")))
        .mentions(Values.words(value(row, "mentions")))
        .metrics(metrics(row, extra))
        .collection(collection)
        .source(source)
        .extra(extra)
        .build();
  }

  private PostId id(R row, @Nullable Account account, @Nullable Instant time, String said) {
    String platform = Values.platform(value(row, "platform"));
    String id = Values.id(value(row, "id"));
    if (id != null) return new PostId(platform, id);
    String who = account == null ? "" : account.label();
    return PostId.ofContent(platform, who, time == null ? "" : time.toString(), said);
  }

  private @Nullable Account account(R row, Map<String, String> extra) {
    String id = reference(row, "account.id", extra);
    String name = value(row, "account.name");
    String handle = value(row, "account.handle");
    if (id == null && name == null && handle == null) return null;
    Long followers = count(row, "account.followers", extra);
    return new Account(id, name, handle, accountTime(row, extra), followers);
  }

  private @Nullable Instant accountTime(R row, Map<String, String> extra) {
    try {
      return time(row, "account.created_at");
    } catch (BadInput e) {
      keep(row, "account.created_at", extra);
      return null;
    }
  }

  private Metrics metrics(R row, Map<String, String> extra) {
    return new Metrics(
        count(row, "likes", extra),
        count(row, "replies", extra),
        count(row, "reposts", extra),
        count(row, "views", extra));
  }

  private PostKind kind(
      R row, @Nullable String inReplyTo, @Nullable String repostOf, Map<String, String> extra) {
    String kind = value(row, "kind");
    if (kind == null) {
      if (repostOf != null) return PostKind.REPOST;
      return inReplyTo == null ? PostKind.POST : PostKind.REPLY;
    }
    return switch (kind.strip().toLowerCase(Locale.ROOT)) {
      case "reply", "comment" -> PostKind.REPLY;
      case "repost", "retweet", "share" -> PostKind.REPOST;
      case "quote" -> PostKind.QUOTE;
      case "post", "tweet" -> PostKind.POST;
      default -> {
        keep(row, "kind", extra);
        yield PostKind.POST;
      }
    };
  }

  private @Nullable Instant time(R row, String target) {
    String time = value(row, target);
    return time == null ? null : Dates.parseIfPresent(time, zone).orElse(null);
  }

  /** An instant forgets the zone it was written in, which can tell where a post was written. */
  private void keepZone(R row, Map<String, String> extra) {
    String time = value(row, "created_at");
    if (time != null && Dates.tellsZone(time)) keep(row, "created_at", extra);
  }

  private @Nullable Long count(R row, String target, Map<String, String> extra) {
    String figure = value(row, target);
    Long count = figure == null ? null : Values.count(figure);
    if (figure != null && count == null) keep(row, target, extra);
    return count;
  }

  private @Nullable String reference(R row, String target, Map<String, String> extra) {
    String id = value(row, target);
    if (id == null || !Values.mangled(id.strip())) return id == null ? null : id.strip();
    keep(row, target, extra);
    return null;
  }

  private void keep(R row, String target, Map<String, String> extra) {
    String value = value(row, target);
    String column = mapping.column(target).name();
    if (value != null) extra.put(column.isEmpty() ? target : column, value);
  }

  private @Nullable String value(R row, String target) {
    return mapping.column(target).of(row);
  }
}

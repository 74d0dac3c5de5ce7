package refrain.corpora;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Posts as native JSON. */
final class PostJson {
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "platform",
          "account",
          "text",
          "lang",
          "created_at",
          "url",
          "kind",
          "in_reply_to",
          "repost_of",
          "hashtags",
          "urls",
          "mentions",
          "metrics",
          "collection",
          "source",
          "synthetic",
          "extra");
  private static final Set<String> KNOWN_OF_ACCOUNT =
      Set.of("id", "name", "handle", "created_at", "followers");
  private static final Set<String> KNOWN_OF_METRICS =
      Set.of("likes", "replies", "reposts", "views");

  private PostJson() {}

  static void write(JsonGenerator g, Post post) throws IOException {
    g.writeStartObject();
    g.writeStringField("id", post.id().local());
    g.writeStringField("platform", post.id().platform());
    if (post.account() != null) write(g, post.account());
    g.writeStringField("text", post.text());
    JsonWriting.text(g, "lang", post.lang());
    JsonWriting.time(g, "created_at", post.createdAt());
    JsonWriting.text(g, "url", post.url());
    g.writeStringField("kind", post.kind().name().toLowerCase(Locale.ROOT));
    JsonWriting.text(g, "in_reply_to", post.inReplyTo());
    JsonWriting.text(g, "repost_of", post.repostOf());
    JsonWriting.texts(g, "hashtags", post.hashtags());
    JsonWriting.texts(g, "urls", post.urls());
    JsonWriting.texts(g, "mentions", post.mentions());
    if (!post.metrics().equals(Metrics.NONE)) write(g, post.metrics());
    if (!post.collection().isEmpty()) g.writeStringField("collection", post.collection());
    JsonWriting.source(g, post.source());
    if (post.synthetic()) g.writeBooleanField("synthetic", true);
    JsonWriting.map(g, "extra", post.extra());
    g.writeEndObject();
  }

  static Post read(JsonFields fields, Source otherwise) {
    String text = fields.required("text");
    LinkedHashMap<String, String> extra = new LinkedHashMap<>();
    Account account = account(fields.object("account"), extra);
    Metrics metrics = metrics(fields.object("metrics"), extra);
    Instant createdAt = fields.time("created_at");
    JsonFields kept = fields.object("extra");
    if (kept != null) extra.putAll(kept.all());
    fields.rest(KNOWN, "", extra);
    return fields.build(
        () ->
            Post.of(id(fields, account, createdAt, text), text)
                .account(account)
                .lang(fields.text("lang"))
                .createdAt(createdAt)
                .url(fields.text("url"))
                .kind(fields.choice("kind", PostKind.class, PostKind.POST))
                .inReplyTo(fields.text("in_reply_to"))
                .repostOf(fields.text("repost_of"))
                .hashtags(fields.texts("hashtags"))
                .urls(fields.texts("urls"))
                .mentions(fields.texts("mentions"))
                .metrics(metrics)
                .collection(fields.text("collection", ""))
                .source(JsonWriting.source(fields.object("source"), otherwise))
                .synthetic(fields.text("synthetic", "false").equals("true"))
                .extra(Extra.takenOver(extra))
                .build());
  }

  private static PostId id(
      JsonFields fields, @Nullable Account account, @Nullable Instant time, String text) {
    String platform = fields.text("platform", PostId.UNKNOWN_PLATFORM);
    String local = fields.text("id");
    if (local != null && !local.isBlank()) return new PostId(platform, local);
    String who = account == null ? "" : account.label();
    return PostId.ofContent(platform, who, time == null ? "" : time.toString(), text);
  }

  private static void write(JsonGenerator g, Account account) throws IOException {
    g.writeObjectFieldStart("account");
    JsonWriting.text(g, "id", account.id());
    JsonWriting.text(g, "name", account.name());
    JsonWriting.text(g, "handle", account.handle());
    JsonWriting.time(g, "created_at", account.createdAt());
    JsonWriting.count(g, "followers", account.followers());
    g.writeEndObject();
  }

  private static @Nullable Account account(@Nullable JsonFields fields, Map<String, String> extra) {
    if (fields == null) return null;
    fields.rest(KNOWN_OF_ACCOUNT, "account.", extra);
    return new Account(
        fields.text("id"),
        fields.text("name"),
        fields.text("handle"),
        fields.time("created_at"),
        fields.count("followers"));
  }

  private static void write(JsonGenerator g, Metrics metrics) throws IOException {
    g.writeObjectFieldStart("metrics");
    JsonWriting.count(g, "likes", metrics.likes());
    JsonWriting.count(g, "replies", metrics.replies());
    JsonWriting.count(g, "reposts", metrics.reposts());
    JsonWriting.count(g, "views", metrics.views());
    g.writeEndObject();
  }

  private static Metrics metrics(@Nullable JsonFields fields, Map<String, String> extra) {
    if (fields == null) return Metrics.NONE;
    fields.rest(KNOWN_OF_METRICS, "metrics.", extra);
    return new Metrics(
        fields.count("likes"),
        fields.count("replies"),
        fields.count("reposts"),
        fields.count("views"));
  }
}

package refrain.web.json;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Account;
import refrain.corpora.Metrics;
import refrain.corpora.Post;
import refrain.corpora.Source;

/**
 * A post with its provenance.
 *
 * @param id {@code platform:local}
 * @param synthetic true for a demo post that no person ever published
 */
public record PostJson(
    String id,
    String platform,
    @Nullable Account account,
    String text,
    @Nullable String lang,
    @Nullable Instant createdAt,
    @Nullable String url,
    String kind,
    @Nullable String inReplyTo,
    @Nullable String repostOf,
    List<String> hashtags,
    List<String> urls,
    List<String> mentions,
    @Nullable Metrics metrics,
    String collection,
    @Nullable Source source,
    boolean synthetic,
    @Nullable Map<String, String> extra) {
  /** Returns the shape of a post. */
  public static PostJson of(Post post) {
    return new PostJson(
        post.id().toString(),
        post.id().platform(),
        post.account(),
        post.text(),
        post.lang(),
        post.createdAt(),
        post.url(),
        post.kind().name().toLowerCase(Locale.ROOT),
        post.inReplyTo(),
        post.repostOf(),
        post.hashtags(),
        post.urls(),
        post.mentions(),
        post.metrics().equals(Metrics.NONE) ? null : post.metrics(),
        post.collection(),
        post.source().equals(Source.NONE) ? null : post.source(),
        post.synthetic(),
        post.extra().isEmpty() ? null : post.extra());
  }
}

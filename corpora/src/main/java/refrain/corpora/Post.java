package refrain.corpora;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item of an account on a platform, kept as it was published.
 *
 * @param id platform and local id
 * @param text the original text, never normalised
 * @param lang the language the source declares, if any; Refrain detects its own by passage
 * @param createdAt when it was posted, if known
 * @param inReplyTo local id of the post replied to, on the same platform
 * @param repostOf local id of the post reposted or quoted, on the same platform
 * @param collection the import that brought it in
 * @param synthetic true for a demo post that no person ever published
 * @param extra columns of the export that have no place of their own, in their order
 */
public record Post(
    PostId id,
    @Nullable Account account,
    String text,
    @Nullable String lang,
    @Nullable Instant createdAt,
    @Nullable String url,
    PostKind kind,
    @Nullable String inReplyTo,
    @Nullable String repostOf,
    List<String> hashtags,
    List<String> urls,
    List<String> mentions,
    Metrics metrics,
    String collection,
    Source source,
    boolean synthetic,
    Map<String, String> extra) {

  public Post {
    if (text.isBlank()) throw new IllegalArgumentException("the text of a post must not be empty");
    hashtags = List.copyOf(hashtags);
    urls = List.copyOf(urls);
    mentions = List.copyOf(mentions);
    extra = Extra.copyOf(extra);
  }

  /** Starts a post from the two parts it cannot do without. */
  public static Builder of(PostId id, String text) {
    return new Builder(id, text);
  }

  /** Starts a builder that holds everything this post holds. */
  public Builder with() {
    return as(id);
  }

  /** Starts a builder that holds everything this post holds, under another id. */
  public Builder as(PostId other) {
    Builder b = new Builder(other, text);
    b.account = account;
    b.lang = lang;
    b.createdAt = createdAt;
    b.url = url;
    b.kind = kind;
    b.inReplyTo = inReplyTo;
    b.repostOf = repostOf;
    b.hashtags = hashtags;
    b.urls = urls;
    b.mentions = mentions;
    b.metrics = metrics;
    b.collection = collection;
    b.source = source;
    b.synthetic = synthetic;
    b.extra = extra;
    return b;
  }

  /** Collects the parts of a post; what is not set is absent. */
  public static final class Builder {
    private final PostId id;
    private final String text;
    private @Nullable Account account;
    private @Nullable String lang;
    private @Nullable Instant createdAt;
    private @Nullable String url;
    private PostKind kind = PostKind.POST;
    private @Nullable String inReplyTo;
    private @Nullable String repostOf;
    private List<String> hashtags = List.of();
    private List<String> urls = List.of();
    private List<String> mentions = List.of();
    private Metrics metrics = Metrics.NONE;
    private String collection = "";
    private Source source = Source.NONE;
    private boolean synthetic;
    private Map<String, String> extra = Map.of();

    private Builder(PostId id, String text) {
      this.id = id;
      this.text = text;
    }

    public Builder account(@Nullable Account value) {
      account = value;
      return this;
    }

    public Builder lang(@Nullable String value) {
      lang = value;
      return this;
    }

    public Builder createdAt(@Nullable Instant value) {
      createdAt = value;
      return this;
    }

    public Builder url(@Nullable String value) {
      url = value;
      return this;
    }

    public Builder kind(PostKind value) {
      kind = value;
      return this;
    }

    public Builder inReplyTo(@Nullable String value) {
      inReplyTo = value;
      return this;
    }

    public Builder repostOf(@Nullable String value) {
      repostOf = value;
      return this;
    }

    public Builder hashtags(List<String> value) {
      hashtags = value;
      return this;
    }

    public Builder urls(List<String> value) {
      urls = value;
      return this;
    }

    public Builder mentions(List<String> value) {
      mentions = value;
      return this;
    }

    public Builder metrics(Metrics value) {
      metrics = value;
      return this;
    }

    public Builder collection(String value) {
      collection = value;
      return this;
    }

    public Builder source(Source value) {
      source = value;
      return this;
    }

    public Builder synthetic(boolean value) {
      synthetic = value;
      return this;
    }

    public Builder extra(Map<String, String> value) {
      extra = value;
      return this;
    }

    /**
     * Returns the post.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public Post build() {
      return new Post(
          id,
          account,
          text,
          lang,
          createdAt,
          url,
          kind,
          inReplyTo,
          repostOf,
          hashtags,
          urls,
          mentions,
          metrics,
          collection,
          source,
          synthetic,
          extra);
    }
  }
}

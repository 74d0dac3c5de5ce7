package refrain.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Account;
import refrain.corpora.Post;
import refrain.corpora.Source;

/** Lists what is known of a post, leaving out what is not; every value is shown as inert text. */
final class PostFacts {
  private final Texts t;
  private final List<Map.Entry<String, String>> facts = new ArrayList<>();

  private PostFacts(Texts t) {
    this.t = t;
  }

  static List<Map.Entry<String, String>> of(Texts t, Post post) {
    PostFacts known = new PostFacts(t);
    known.account(post.account());
    known.add("kind", t.of("kind." + post.kind().name().toLowerCase(Locale.ROOT)));
    known.add("in-reply-to", post.inReplyTo());
    known.add("repost-of", post.repostOf());
    known.add("declared-language", post.lang());
    known.add("likes", post.metrics().likes());
    known.add("replies", post.metrics().replies());
    known.add("reposts", post.metrics().reposts());
    known.add("views", post.metrics().views());
    known.add("address", post.url());
    post.extra()
        .forEach((name, value) -> known.facts.add(Map.entry(Visible.of(name), Visible.of(value))));
    return known.facts;
  }

  static List<Map.Entry<String, String>> provenance(Texts t, Post post) {
    PostFacts known = new PostFacts(t);
    known.add("id", post.id().toString());
    known.add("collection", post.collection());
    Source source = post.source();
    known.add("file", source.file());
    if (source.line() > 0) known.add("line", source.line());
    known.add("sha256", source.sha256());
    known.add("importer", source.importer());
    return known.facts;
  }

  private void account(@Nullable Account account) {
    if (account == null) return;
    add("account-name", account.name());
    add("account-id", account.id());
    add("followers", account.followers());
    if (account.createdAt() != null) add("account-created", t.date(account.createdAt()));
  }

  private void add(String key, @Nullable Long figure) {
    if (figure != null) add(key, t.number(figure));
  }

  private void add(String key, @Nullable String value) {
    if (value != null && !value.isBlank())
      facts.add(Map.entry(t.of("fact." + key), Visible.of(value)));
  }
}

package refrain.corpora.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Account;
import refrain.corpora.Post;
import refrain.corpora.PostId;

/**
 * Replaces the accounts of posts by keyed hashes, the same account by the same one, so that one can
 * still count and group by account.
 *
 * <p>Replaced are the account's id, name and handle, the mentions that the export lists, extra
 * columns that speak of an account, the account's own values inside URLs and extra columns, and a
 * post id that was made of the content, since the account is part of that. Kept are the text, with
 * the handles in it, the platform's post ids, links to others, the account's creation date and its
 * followers. Safe for use by several threads.
 */
public final class Pseudonyms {
  /** What every pseudonym starts with. */
  public static final String PREFIX = "p-";

  /** 96 bits: among a billion accounts, two alike have odds of one in a hundred billion. */
  private static final int DIGITS = 24;

  private static final Pattern MADE_OF_CONTENT = Pattern.compile("sha256-[0-9a-f]{24}");
  private static final Pattern OF_ACCOUNT =
      Pattern.compile(
          "user|account|author|screen|handle|profile|owner|channel|nick|sender|from|bio|avatar|mail|phone|real_?name|actor|creator");
  private static final Pattern FIGURE =
      Pattern.compile("count|follow|verified|lang|creat(ed|ion)|date|time|type|protected");

  private final HashKey key;

  public Pseudonyms(HashKey key) {
    this.key = key;
  }

  /** Returns the pseudonym of an id, handle or name on a platform. */
  public String of(String platform, String value) {
    String folded = new AccountRef(platform, value).value();
    return folded.isEmpty() ? value : PREFIX + key.hash(platform, folded).substring(0, DIGITS);
  }

  /** Returns a post under pseudonyms. */
  public Post of(Post post) {
    String platform = post.id().platform();
    List<String> own = own(post.account());
    return post.as(id(post.id()))
        .account(account(platform, post.account()))
        .url(without(own, platform, post.url()))
        .urls(post.urls().stream().map(url -> replaced(own, platform, url)).toList())
        .mentions(post.mentions().stream().map(m -> of(platform, m)).toList())
        .extra(extra(own, platform, post.extra()))
        .build();
  }

  private PostId id(PostId id) {
    if (!MADE_OF_CONTENT.matcher(id.local()).matches()) return id;
    String hash = key.hash("post", id.toString()).substring(0, DIGITS);
    return new PostId(id.platform(), "sha256-" + hash);
  }

  private @Nullable Account account(String platform, @Nullable Account account) {
    if (account == null) return null;
    return new Account(
        orNull(platform, account.id()),
        orNull(platform, account.name()),
        orNull(platform, account.handle()),
        account.createdAt(),
        account.followers());
  }

  private @Nullable String orNull(String platform, @Nullable String value) {
    return value == null ? null : of(platform, value);
  }

  private Map<String, String> extra(List<String> own, String platform, Map<String, String> extra) {
    Map<String, String> kept = new LinkedHashMap<>();
    extra.forEach(
        (name, value) ->
            kept.put(
                name,
                ofAccount(name) && !value.isBlank()
                    ? of(platform, value)
                    : replaced(own, platform, value)));
    return kept;
  }

  private static boolean ofAccount(String column) {
    String name = column.toLowerCase(Locale.ROOT);
    return OF_ACCOUNT.matcher(name).find() && !FIGURE.matcher(name).find();
  }

  private static List<String> own(@Nullable Account account) {
    if (account == null) return List.of();
    List<String> own = new ArrayList<>(AccountRef.given(account.id(), account.handle()));
    own.addAll(AccountRef.given(account.name()));
    return own;
  }

  private @Nullable String without(List<String> own, String platform, @Nullable String value) {
    return value == null ? null : replaced(own, platform, value);
  }

  /** Replaces whole words only: an account {@code 12} is not in {@code 2012}. */
  private String replaced(List<String> own, String platform, String value) {
    String now = value;
    for (String each : own) {
      if (!now.toLowerCase(Locale.ROOT).contains(each.toLowerCase(Locale.ROOT))) continue;
      now = word(each).matcher(now).replaceAll(of(platform, each));
    }
    return now;
  }

  private static Pattern word(String word) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}_])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}_])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}

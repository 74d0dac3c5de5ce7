package refrain.corpora.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Account;
import refrain.corpora.BadInput;
import refrain.corpora.Post;

/**
 * An account by its id or handle, on one platform or on any; letter case and a leading {@code @} do
 * not matter. A display name stands for an account only where a post tells neither id nor handle.
 *
 * @param platform the platform, or {@code *} for any
 * @param value the id, handle or name, in lower case
 */
public record AccountRef(String platform, String value) {
  /** Stands for every platform. */
  public static final String ANY = "*";

  private static final Pattern WRITTEN = Pattern.compile("(?:([\\p{Alnum}._-]+):)?@?(.+)");

  public AccountRef {
    value = folded(value);
  }

  /**
   * Parses {@code platform:id}, {@code id} or {@code @handle}.
   *
   * @throws BadInput if nothing is named
   */
  public static AccountRef parse(String written) {
    Matcher matcher = WRITTEN.matcher(written.strip());
    if (!matcher.matches() || folded(matcher.group(2)).isEmpty())
      throw new BadInput(
          "an account is written as id, @handle or platform:id, got '" + written + "'");
    String platform = matcher.group(1);
    return new AccountRef(
        platform == null ? ANY : platform.toLowerCase(Locale.ROOT), matcher.group(2));
  }

  /** Returns what names the author of a post, on its platform. */
  public static List<AccountRef> of(Post post) {
    List<AccountRef> refs = new ArrayList<>();
    for (String value : values(post.account()))
      refs.add(new AccountRef(post.id().platform(), value));
    return refs;
  }

  /** Tells whether this names the author of a post. */
  public boolean names(Post post) {
    return (platform.equals(ANY) || platform.equals(post.id().platform()))
        && values(post.account()).stream().anyMatch(v -> folded(v).equals(value));
  }

  static List<String> values(@Nullable Account account) {
    if (account == null) return List.of();
    List<String> known = given(account.id(), account.handle());
    return known.isEmpty() ? given(account.name()) : known;
  }

  static List<String> given(@Nullable String... values) {
    return Stream.of(values).filter(v -> v != null && !v.isBlank()).map(String::strip).toList();
  }

  private static String folded(String value) {
    return value.strip().replaceFirst("^@+", "").toLowerCase(Locale.ROOT);
  }
}

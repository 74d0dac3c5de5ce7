package refrain.corpora.readers;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Platforms by their addresses: one platform has one name, whatever its domain is today. */
final class Platforms {
  private static final Map<String, String> NAMES =
      Map.of(
          "x", "twitter",
          "youtu", "youtube",
          "fb", "facebook",
          "rednote", "xiaohongshu");

  private Platforms() {}

  /** Returns the platform of an address, or null if it is none. */
  static @Nullable String at(@Nullable String url) {
    int scheme = url == null ? -1 : url.indexOf("://");
    if (url == null || scheme < 1 || scheme > 10) return null;
    int from = scheme + 3;
    int to = from;
    while (to < url.length() && inHost(url.charAt(to))) to++;
    return to == from ? null : ofHost(url.substring(from, to));
  }

  private static boolean inHost(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  /**
   * Returns the platform of a host such as {@code www.tiktok.com}, or of a name made of one, such
   * as {@code tiktok-comments}.
   */
  static String ofHost(String host) {
    if (host.equalsIgnoreCase("t.me")) return "telegram";
    String lower = host.toLowerCase(Locale.ROOT);
    int end = lower.lastIndexOf('.');
    String name = end < 0 ? lower : lower.substring(lower.lastIndexOf('.', end - 1) + 1, end);
    String bare = name.endsWith("-comments") ? name.substring(0, name.length() - 9) : name;
    return NAMES.getOrDefault(bare, bare);
  }
}

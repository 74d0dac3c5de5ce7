package refrain.corpora.readers;

import java.net.URI;
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
    if (url == null) return null;
    try {
      String host = URI.create(url.strip()).getHost();
      return host == null ? null : ofHost(host);
    } catch (IllegalArgumentException e) {
      return null; // not an address: it tells nothing about the platform
    }
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

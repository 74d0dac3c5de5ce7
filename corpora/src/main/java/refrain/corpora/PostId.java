package refrain.corpora;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/**
 * Names a post for good: its platform and the platform's own id, written {@code platform:local}.
 *
 * <p>A post that arrives without an id gets one from its content ({@link #ofContent}), so the same
 * row imported twice is the same post. Local ids are strings, never numbers: a 64-bit id does not
 * survive a spreadsheet.
 *
 * @param platform lower-case name without a colon or white space, such as {@code twitter}
 * @param local the platform's id, not empty
 */
public record PostId(String platform, String local) implements Comparable<PostId> {
  /** The platform of a post whose export names none. */
  public static final String UNKNOWN_PLATFORM = "unknown";

  public PostId {
    if (!isPlatform(platform))
      throw new IllegalArgumentException(
          "platform must be a name without ':' or spaces, got '" + platform + "'");
    if (local.isBlank()) throw new IllegalArgumentException("a post id must not be empty");
  }

  /** Tells whether a text can name a platform: it is not empty, without colons and white space. */
  public static boolean isPlatform(String name) {
    for (int i = 0; i < name.length(); i++)
      if (name.charAt(i) == ':' || Character.isWhitespace(name.charAt(i))) return false;
    return !name.isEmpty();
  }

  /**
   * Parses {@code platform:local}, splitting at the first colon.
   *
   * @throws IllegalArgumentException if there is no colon or a side is empty
   */
  public static PostId parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0)
      throw new IllegalArgumentException("post id '" + text + "' is not of the form platform:id");
    return new PostId(text.substring(0, colon), text.substring(colon + 1));
  }

  /** Derives an id from the parts that make a post what it is: who said what, and when. */
  public static PostId ofContent(String platform, String account, String time, String text) {
    byte[] key = (account + '\0' + time + '\0' + text).getBytes(UTF_8);
    return new PostId(platform, "sha256-" + HexFormat.of().formatHex(Sha256.of(key), 0, 12));
  }

  @Override
  public int compareTo(PostId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return platform + ':' + local;
  }
}

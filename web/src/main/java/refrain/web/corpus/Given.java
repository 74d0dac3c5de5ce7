package refrain.web.corpus;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.web.query.BadParameter;
import refrain.web.query.Params;

/** Reads the fields of a form one by one, each checked. */
final class Given {
  /** Longest line, in UTF-16 units. */
  private static final int LINE = 500;

  /** Longest text, in UTF-16 units. */
  private static final int TEXT = 200_000;

  /** Longest reason, in UTF-16 units. */
  private static final int REASON = 2_000;

  private Given() {}

  /** Returns a line, or nothing. */
  static Optional<String> line(Params form, String name) {
    return form.one(name).map(value -> limited(name, value.strip().replaceAll("\\s+", " "), LINE));
  }

  /** Returns a line that must be given. */
  static String required(Params form, String name, String wanted) {
    return line(form, name).orElseThrow(() -> new BadParameter(name, "", wanted));
  }

  /** Returns a text of any number of lines, or nothing. */
  static Optional<String> text(Params form, String name) {
    return form.one(name).map(value -> limited(name, value.strip().replace("\r\n", "\n"), TEXT));
  }

  /** Returns the reason of a change, or nothing. */
  static @Nullable String reason(Params form) {
    return form.one("reason")
        .map(value -> limited("reason", value.strip().replace("\r\n", "\n"), REASON))
        .orElse(null);
  }

  /** Returns an http or https address, or nothing; it is never opened. */
  static @Nullable String address(Params form, String name) {
    @Nullable String value = line(form, name).orElse(null);
    if (value == null || web(value)) return value;
    throw new BadParameter(name, value, "an address such as https://example.org/page");
  }

  private static boolean web(String address) {
    try {
      URI uri = new URI(address);
      return uri.getHost() != null && String.valueOf(uri.getScheme()).matches("(?i)https?");
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String limited(String name, String value, int most) {
    if (value.length() > most)
      throw new BadInput(
          "'%s' has %,d characters and may have %,d".formatted(name, value.length(), most));
    return value;
  }
}

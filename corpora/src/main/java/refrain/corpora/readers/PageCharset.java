package refrain.corpora.readers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a web page: its byte-order mark, else what the server said, else what the page
 * says of itself, else what the person said.
 *
 * <p>Names are understood as browsers do (WHATWG Encoding Standard): {@code gb2312} and {@code gbk}
 * mean GB18030, {@code iso-8859-1} means windows-1252.
 */
final class PageCharset {
  private static final int LOOKED_AT = 4096;
  private static final Pattern SAID =
      Pattern.compile(
          "(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})", Pattern.CASE_INSENSITIVE);

  private PageCharset() {}

  /**
   * @param served the content type that a server sent with the page
   */
  static Charset of(byte[] page, @Nullable String served, Charset declared) {
    if (starts(page, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
    if (starts(page, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
    if (starts(page, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
    Charset fromServer = served == null ? null : named(served);
    if (fromServer != null) return fromServer;
    String head = new String(page, 0, Math.min(page.length, LOOKED_AT), ISO_8859_1);
    Charset fromPage = named(head);
    return fromPage == null ? declared : fromPage;
  }

  /** Decodes a page; bytes that are not of its encoding become U+FFFD. */
  static String decoded(byte[] page, @Nullable String served, Charset declared) {
    String text = new String(page, of(page, served, declared));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean starts(byte[] page, int... mark) {
    if (page.length < mark.length) return false;
    for (int i = 0; i < mark.length; i++) if ((page[i] & 0xFF) != mark[i]) return false;
    return true;
  }

  private static @Nullable Charset named(String text) {
    Matcher said = SAID.matcher(text);
    if (!said.find()) return null;
    try {
      return switch (said.group(1).toLowerCase(Locale.ROOT)) {
        case "gb2312", "gbk", "gb_2312-80", "x-gbk" -> Charset.forName("GB18030");
        case "iso-8859-1", "latin1", "ascii", "us-ascii" -> Charset.forName("windows-1252");
        case "big5", "big5-hkscs" -> Charset.forName("Big5-HKSCS");
        default -> Charset.forName(said.group(1));
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null; // a page that names no encoding there is: the next best source decides
    }
  }
}

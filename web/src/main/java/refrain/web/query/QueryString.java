package refrain.web.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes a raw query string strictly: what is not UTF-8 is refused and never replaced. */
final class QueryString {
  private QueryString() {}

  /**
   * Returns the decoded values of each name, in order.
   *
   * @throws BadParameter if an escape is broken or the bytes are not UTF-8
   */
  static Map<String, List<String>> decode(@Nullable String raw) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (raw == null) return values;
    for (String pair : raw.split("&", -1)) {
      if (pair.isEmpty()) continue;
      int equals = pair.indexOf('=');
      String name = text(equals < 0 ? pair : pair.substring(0, equals), "name");
      String value = equals < 0 ? "" : text(pair.substring(equals + 1), name);
      values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }
    return values;
  }

  private static String text(String encoded, String name) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(encoded))).toString();
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw new BadParameter(name, encoded, "UTF-8 text, escaped byte by byte");
    }
  }

  private static byte[] bytes(String encoded) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        out.write(hex(encoded, i + 1) << 4 | hex(encoded, i + 2));
        i += 2;
      } else if (c < 0x80) out.write(c == '+' ? ' ' : c);
      else throw new IllegalArgumentException("not an escape");
    }
    return out.toByteArray();
  }

  private static int hex(String encoded, int at) {
    int digit = at < encoded.length() ? Character.digit(encoded.charAt(at), 16) : -1;
    if (digit < 0) throw new IllegalArgumentException("broken escape");
    return digit;
  }
}

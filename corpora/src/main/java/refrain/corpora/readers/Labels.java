package refrain.corpora.readers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Names of files and archive entries as labels: shown and stored, never used as a path. */
final class Labels {
  private static final int LONGEST = 200;
  private static final List<Charset> OF_ENTRIES =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private Labels() {}

  /** Replaces control and format characters and cuts what is too long to show. */
  static String printable(String name) {
    StringBuilder clean = new StringBuilder();
    name.codePoints().limit(LONGEST).map(Labels::visible).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static int visible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          '\uFFFD';
      default -> c;
    };
  }

  /**
   * Reads the name of a zip entry that came as Latin-1: archives that do not declare UTF-8 hold
   * UTF-8 or, made on a Chinese Windows, GB18030.
   */
  static String ofEntry(String latin1) {
    if (!ISO_8859_1.newEncoder().canEncode(latin1)) return printable(latin1);
    byte[] bytes = latin1.getBytes(ISO_8859_1);
    for (Charset charset : OF_ENTRIES) {
      try {
        return printable(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      } catch (CharacterCodingException e) {
        continue;
      }
    }
    return printable(latin1);
  }
}

package refrain.corpora.readers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import refrain.corpora.BadInput;

/** Pictures, sound, film and fonts, which exports lay beside their texts; told by first bytes. */
final class Media {
  /** First bytes to look at. */
  static final int LENGTH = 12;

  private static final List<String> STARTS =
      List.of(
          "\u00FF\u00D8\u00FF",
          "\u0089PNG",
          "GIF8",
          "II*\0",
          "MM\0*",
          "\0\0\u0001\0",
          "OggS",
          "fLaC",
          "ID3",
          "\u00FF\u00FB",
          "\u001AE\u00DF\u00A3",
          "wOFF",
          "wOF2");
  private static final List<String> IN_RIFF = List.of("WEBP", "WAVE", "AVI ");

  private Media() {}

  static boolean starts(byte[] first) {
    String start = new String(first, ISO_8859_1);
    if (STARTS.stream().anyMatch(start::startsWith)) return true;
    if (start.length() < LENGTH) return false;
    return start.startsWith("ftyp", 4)
        || (start.startsWith("RIFF") && IN_RIFF.contains(start.substring(8, 12)));
  }

  /** Says that a file holds no text at all, which among other files is no fault. */
  static final class NoText extends BadInput {
    private static final long serialVersionUID = 1;

    NoText(String name) {
      super("could not read '" + name + "': it is a picture, sound, film or font, not a text");
    }
  }
}

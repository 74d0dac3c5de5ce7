package refrain.corpora.readers;

import java.util.HashSet;
import java.util.List;

/** How a JSON text is laid out. */
enum JsonLayout {
  /** One object a line, so that a broken line costs only itself. */
  LINES,
  /** An array, or objects that run over several lines. */
  DOCUMENT;

  /** Tells the layout by the first line: whether it is an object or the beginning of one. */
  static JsonLayout of(String head) {
    List<String> lines = head.lines().filter(line -> !line.isBlank()).limit(2).toList();
    String first = lines.isEmpty() ? "" : lines.getFirst().strip();
    if (!first.startsWith("{")) return DOCUMENT;
    if (lines.size() < 2) return LINES;
    boolean goesOn = JsonOutline.collect(first, new HashSet<>()) == JsonOutline.End.CUT;
    return goesOn && "{[,:".indexOf(first.charAt(first.length() - 1)) >= 0 ? DOCUMENT : LINES;
  }
}

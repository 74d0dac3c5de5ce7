package refrain.corpora.readers;

import java.util.List;
import java.util.stream.Collectors;

/** Parts of error messages. */
final class Shown {
  private static final int MOST = 40;
  private static final int LONGEST = 60;

  private Shown() {}

  /** Lists the columns of a table, as many as one line of message can hold. */
  static String columns(Columns columns) {
    List<String> names = columns.names();
    String more = names.size() > MOST ? ", and " + (names.size() - MOST) + " more" : "";
    return names.stream()
        .limit(MOST)
        .map(Shown::cut)
        .collect(Collectors.joining(", ", "columns: ", more));
  }

  /** Returns a text on one line and not too long. */
  static String cut(String text) {
    String line = Labels.printable(text);
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}

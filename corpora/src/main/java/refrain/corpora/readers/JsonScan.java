package refrain.corpora.readers;

/**
 * Finds where a JSON value ends, whatever its depth and length, without building or checking it;
 * one for each value.
 */
final class JsonScan {
  private long depth;
  private boolean bare;
  private boolean string;
  private boolean escaped;
  private boolean ended;

  /** Tells whether the value has ended. */
  boolean ended() {
    return ended;
  }

  /**
   * Tells whether the value may end with the text: a number or a word, not in brackets or quotes.
   */
  boolean open() {
    return !ended && !bare;
  }

  /**
   * Goes through the window from an offset on.
   *
   * @return the offset after the value's last character, or the window's length if it goes on
   */
  int through(CharWindow window, int from) {
    int limit = window.length();
    int at = from;
    while (at < limit && !ended) at = string ? inString(window, at, limit) : outside(window, at);
    return at;
  }

  private int inString(CharWindow window, int from, int limit) {
    char[] chars = window.chars;
    int base = window.start;
    for (int at = from; at < limit; at++) {
      char c = chars[base + at];
      if (escaped) escaped = false;
      else if (c == '\\') escaped = true;
      else if (c == '"') {
        string = false;
        ended = depth == 0;
        return at + 1;
      }
    }
    return limit;
  }

  private int outside(CharWindow window, int at) {
    char c = window.at(at);
    if (bare && delimits(c)) {
      ended = true;
      return at;
    }
    switch (c) {
      case '"' -> string = true;
      case '{', '[' -> depth++;
      case '}', ']' -> ended = --depth <= 0;
      default -> bare = depth == 0;
    }
    return at + 1;
  }

  private static boolean delimits(char c) {
    return c <= ' ' || c == ',' || c == ':' || c == '"' || "[]{}".indexOf(c) >= 0;
  }
}

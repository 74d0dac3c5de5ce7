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
    char[] chars = window.chars;
    int end = window.end;
    int at = window.start + from;
    while (at < end && !ended) at = string ? inString(chars, at, end) : outside(chars, at, end);
    return at - window.start;
  }

  private int inString(char[] chars, int from, int end) {
    int at = from;
    if (escaped) {
      escaped = false;
      at++;
    }
    for (; at < end; at++) {
      char c = chars[at];
      if (c == '"') {
        string = false;
        ended = depth == 0;
        return at + 1;
      }
      if (c == '\\' && ++at == end) {
        escaped = true;
        return end;
      }
    }
    return at;
  }

  /** Goes on to the next string or the end of the value. */
  private int outside(char[] chars, int from, int end) {
    for (int at = from; at < end; at++) {
      char c = chars[at];
      if (bare && delimits(c)) {
        ended = true;
        return at;
      }
      if (c == '"') {
        string = true;
        return at + 1;
      }
      if (c == '{' || c == '[') depth++;
      else if (c == '}' || c == ']') {
        ended = --depth <= 0;
        if (ended) return at + 1;
      } else bare = depth == 0;
    }
    return end;
  }

  private static boolean delimits(char c) {
    return c <= ' ' || c == ',' || c == ':' || c == '"' || "[]{}".indexOf(c) >= 0;
  }
}

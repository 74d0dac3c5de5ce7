package refrain.indexer.text;

/** Collapses runs of white space to one space, or to one newline where the run holds one. */
final class Whitespace {
  private Whitespace() {}

  static OffsetText collapse(OffsetText text) {
    OffsetText out = text.next();
    int i = 0;
    while (i < text.length()) {
      int end = i;
      boolean line = false;
      while (end < text.length() && isSpace(text.charAt(end))) line |= text.charAt(end++) == '\n';
      if (end == i) out.copy(text, i, ++end);
      else if (out.length() > 0 && end < text.length())
        out.replace(text, i, end, line ? '\n' : ' ');
      i = end;
    }
    return out;
  }

  private static boolean isSpace(char unit) {
    return unit == ' ' || unit == '\n';
  }
}

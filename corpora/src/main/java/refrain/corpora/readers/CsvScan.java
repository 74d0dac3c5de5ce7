package refrain.corpora.readers;

import java.io.IOException;
import java.util.Arrays;

/** Finds where one record of a table ends and where its cells lie; offsets count from its start. */
final class CsvScan {
  private final CharWindow window;
  private final char delimiter;
  private final boolean quotes;
  private int[] ends = new int[32];

  /** Characters of the record without its terminator. */
  int length;

  /** Characters of the terminator: 2 for CRLF, 0 at the end of the text. */
  int terminator;

  /** Line ends inside the record. */
  int lines;

  /** Cells, at least 1. */
  int cells;

  /** Whether the text ended, or the window was full, inside a quoted cell. */
  boolean open;

  private int cellStart;
  private int closedAt;

  CsvScan(CharWindow window, Dialect dialect) {
    this.window = window;
    delimiter = dialect.delimiter();
    quotes = dialect.quotes();
  }

  /**
   * Measures the record at the window's start.
   *
   * @return false if it ran to the end of the text or of a full window without a terminator
   */
  boolean record() throws IOException {
    reset();
    int at = 0;
    do {
      char[] chars = window.chars;
      int base = window.start;
      int limit = window.length();
      while (at < limit) {
        if (open) at = throughQuotes(chars, base, at, limit);
        else at = throughCell(chars, base, at, limit);
        if (at >= limit) break;
        char c = chars[base + at];
        if (open) inside(c, at);
        else if (c == delimiter) endCell(at);
        else if (c == '"') quote(at);
        else return finish(at, c);
        at++;
      }
    } while (window.more());
    length = at;
    endCell(at);
    return false;
  }

  /** Returns where the next quote or line end stands, or the limit. */
  private static int throughQuotes(char[] chars, int base, int from, int limit) {
    int at = base + from;
    int end = base + limit;
    while (at < end && chars[at] != '"' && chars[at] != '\n' && chars[at] != '\r') at++;
    return at - base;
  }

  /** Returns where the next delimiter, quote or line end stands, or the limit. */
  private int throughCell(char[] chars, int base, int from, int limit) {
    int at = base + from;
    int end = base + limit;
    char between = delimiter;
    for (; at < end; at++) {
      char c = chars[at];
      if (c == between || c == '"' || c == '\n' || c == '\r') break;
    }
    return at - base;
  }

  private void reset() {
    lines = 0;
    cells = 0;
    cellStart = 0;
    closedAt = -2;
    terminator = 0;
    open = false;
  }

  private void inside(char c, int at) {
    if (c == '"') {
      open = false;
      closedAt = at;
    } else if (c == '\n' && !(at > 0 && window.at(at - 1) == '\r') || c == '\r') lines++;
  }

  /** A quote opens at the start of a cell and, doubled, right after it closed. */
  private void quote(int at) {
    if (quotes && (at == cellStart || at == closedAt + 1)) open = true;
  }

  private void endCell(int at) {
    if (cells == ends.length && cells < CsvRecords.MAX_CELLS) ends = Arrays.copyOf(ends, cells * 2);
    if (cells < ends.length) ends[cells] = at;
    cells++;
    cellStart = at + 1;
  }

  private boolean finish(int at, char c) throws IOException {
    length = at;
    endCell(at);
    boolean next = at + 1 < window.length() || window.more();
    terminator = c == '\r' && next && window.at(at + 1) == '\n' ? 2 : 1;
    return true;
  }

  /** Returns the cells of the record just measured. */
  String[] cut(String record) {
    String[] cut = new String[cells];
    int from = 0;
    for (int i = 0; i < cells; i++) {
      cut[i] = cell(record, from, ends[i]);
      from = ends[i] + 1;
    }
    return cut;
  }

  private String cell(String record, int from, int to) {
    if (!quotes || from == to || record.charAt(from) != '"') return record.substring(from, to);
    int quote = record.indexOf('"', from + 1);
    if (quote == to - 1) return record.substring(from + 1, quote);
    return unescaped(record.substring(from + 1, to), quote - from - 1);
  }

  /** Undoes doubled quotes; a cell with words after its closing quote stands as it was written. */
  private static String unescaped(String inner, int firstQuote) {
    StringBuilder cell = new StringBuilder(inner.length()).append(inner, 0, firstQuote);
    int at = firstQuote;
    while (at < inner.length()) {
      boolean doubled = at + 1 < inner.length() && inner.charAt(at + 1) == '"';
      if (!doubled) return inner.substring(at + 1).isBlank() ? cell.toString() : '"' + inner;
      int next = inner.indexOf('"', at + 2);
      int until = next < 0 ? inner.length() : next;
      cell.append(inner, at + 1, until);
      at = until;
    }
    return cell.toString();
  }
}

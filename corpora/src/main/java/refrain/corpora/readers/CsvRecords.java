package refrain.corpora.readers;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into records and cells as RFC 4180 has it, and goes on after what is broken.
 *
 * <p>Records end with LF, CRLF or CR; blank lines are passed over; a quote inside an unquoted cell
 * is a character like others; what follows a closing quote belongs to the cell. A quoted cell that
 * never closes, or not within {@link CharWindow#MAX} characters, costs only the line that it starts
 * on: reading goes on with the next line.
 */
final class CsvRecords implements Records {
  /** Most cells a record may have. */
  static final int MAX_CELLS = 10_000;

  /** Most cells that may fail to close before the text is given up as not quoted like CSV. */
  static final int MAX_UNCLOSED = 100;

  private static final String[] NO_CELLS = {};

  private final CharWindow window;
  private final Flaws flaws;
  private final String dialect;
  private final CsvScan scan;
  private String[] cells = NO_CELLS;
  private @Nullable String flaw;
  private String raw = "";
  private String header = "";
  private long line;
  private long nextLine = 1;
  private int toPass;
  private int unclosed;

  CsvRecords(CharWindow window, Dialect dialect, Flaws flaws) {
    this.window = window;
    this.flaws = flaws;
    this.dialect = dialect.code();
    scan = new CsvScan(window, dialect);
  }

  @Override
  public boolean next() throws IOException {
    flaw = null;
    cells = NO_CELLS;
    window.start += toPass;
    toPass = 0;
    while (true) {
      boolean ended = !scan.record();
      if (ended && scan.length == 0) return false;
      if (scan.open || (ended && !window.ended())) return broken();
      advance();
      if (scan.length > 0) return take();
      window.start += toPass;
      toPass = 0;
    }
  }

  private void advance() {
    line = nextLine;
    nextLine += scan.lines + (scan.terminator > 0 ? 1 : 0);
    toPass = scan.length + scan.terminator;
  }

  private boolean take() {
    raw = window.text(0, scan.length);
    if (scan.cells > MAX_CELLS)
      flaw = "it has %,d cells; at most %,d are read".formatted(scan.cells, MAX_CELLS);
    else {
      cells = scan.cut(raw);
      flaw = flaws.in(raw);
    }
    return true;
  }

  /** Refuses the line that a never-ending record starts on, or passes over it if it is one line. */
  private boolean broken() throws IOException {
    line = nextLine++;
    int end = lineEnd(scan.length);
    if (end == scan.length && !window.ended()) return tooLong();
    if (++unclosed > MAX_UNCLOSED)
      throw new IOException(
          "line %d: more than %d quoted cells never close, so quotes are not used as in CSV; mend them, or read tab-separated text with --format tsv"
              .formatted(line, MAX_UNCLOSED));
    raw = window.text(0, end);
    toPass = end + terminatorAt(end);
    flaw = "a quoted cell that opens on this line never closes; close the quote or double it";
    return true;
  }

  private boolean tooLong() throws IOException {
    raw = window.text(0, Reject.MAX_RAW);
    long length = 0;
    int end = window.length();
    while (end == window.length() && !window.ended()) {
      length += end;
      window.start = window.end;
      window.more();
      end = lineEnd(window.length());
    }
    toPass = end + terminatorAt(end);
    flaw = TooLong.reason("line", length + end);
    return true;
  }

  private int lineEnd(int length) {
    for (int i = 0; i < length; i++) if (window.at(i) == '\n' || window.at(i) == '\r') return i;
    return length;
  }

  private int terminatorAt(int end) throws IOException {
    if (end >= window.length()) return 0;
    if (window.at(end) == '\n') return 1;
    boolean crlf = (end + 1 < window.length() || window.more()) && window.at(end + 1) == '\n';
    return crlf ? 2 : 1;
  }

  /** Returns the record's cells, without their quotes. */
  String[] cells() {
    return cells;
  }

  /** Keeps the current record as the header of those that follow. */
  void asHeader() {
    header = raw();
  }

  @Override
  public RawRecord kept(String format, String raw) {
    return new RawRecord(format, dialect, header, raw);
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public @Nullable String flaw() {
    return flaw;
  }

  @Override
  public String raw() {
    return flaws.replaced(raw);
  }
}

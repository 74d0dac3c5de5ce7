package refrain.corpora.readers;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts a text into lines at line feeds; blank lines are passed over. */
final class Lines implements JsonRecords {
  private final CharWindow window;
  private final Flaws flaws;
  private String text = "";
  private @Nullable String flaw;
  private long line;
  private long lines;

  Lines(CharWindow window, Flaws flaws) {
    this.window = window;
    this.flaws = flaws;
  }

  @Override
  public boolean next() throws IOException {
    do {
      if (!read()) return false;
    } while (text.isBlank());
    return true;
  }

  private boolean read() throws IOException {
    int length = untilLineFeed(0);
    if (length == 0 && window.length() == 0) return false;
    line = ++lines;
    if (length == window.length() && !window.ended()) return tooLong();
    text = window.text(0, length > 0 && window.at(length - 1) == '\r' ? length - 1 : length);
    window.start += Math.min(length + 1, window.length());
    flaw = flaws.in(text);
    return true;
  }

  /** Keeps the beginning of an endless line and passes over the rest. */
  private boolean tooLong() throws IOException {
    text = window.text(0, Reject.MAX_RAW);
    long length = 0;
    int end = untilLineFeed(0);
    while (end == window.length() && !window.ended()) {
      length += end;
      window.start = window.end;
      window.more();
      end = untilLineFeed(0);
    }
    length += end;
    window.start += Math.min(end + 1, window.length());
    flaw = TooLong.reason("line", length);
    return true;
  }

  /** Returns the offset of the next line feed, or the window's length if there is none in it. */
  private int untilLineFeed(int from) throws IOException {
    int offset = from;
    do {
      char[] chars = window.chars;
      int end = window.end;
      for (int at = window.start + offset; at < end; at++)
        if (chars[at] == '\n') return at - window.start;
      offset = window.length();
    } while (window.more());
    return offset;
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
    return flaws.replaced(text);
  }

  /** Returns the line without its line feed. */
  @Override
  public String text() {
    return text;
  }
}

package refrain.corpora.readers;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of a text that is being looked at: from where the current record starts to as far as
 * has been read. It grows with a long record up to {@link #MAX} characters and no further.
 */
final class CharWindow {
  /** Longest record that is kept whole, in UTF-16 units. */
  static final int MAX = 8 << 20;

  private final Reader in;
  private @Nullable IOException failure;
  private boolean ended;

  /** The characters; {@code [start, end)} are valid. */
  char[] chars = new char[1 << 16];

  int start;
  int end;

  CharWindow(Reader in) {
    this.in = in;
  }

  /**
   * Reads on, which may move the window to another place in another array.
   *
   * @return false if nothing was read: the text has ended or the window is full
   */
  boolean more() throws IOException {
    if (chars.length - end < 2 && !makeRoom()) return false;
    if (failure != null) throw failure;
    int n = ended ? -1 : in.read(chars, end, chars.length - end);
    if (n < 0) ended = true;
    else end += n;
    return n > 0;
  }

  /** Reads up to {@code wanted} characters ahead; a failure is kept until they are used up. */
  String ahead(int wanted) {
    try {
      while (end - start < wanted && more()) continue;
    } catch (IOException e) {
      failure = e;
    }
    return new String(chars, start, Math.min(wanted, end - start));
  }

  /** Throws what broke the text off, if something did while it was read ahead. */
  void check() throws IOException {
    if (failure != null) throw failure;
  }

  /** Tells whether the text has been read to its end. */
  boolean ended() {
    return ended;
  }

  /** Returns a character of the window, counted from its start. */
  char at(int offset) {
    return chars[start + offset];
  }

  int length() {
    return end - start;
  }

  String text(int from, int to) {
    return new String(chars, start + from, to - from);
  }

  /** Makes room for at least one surrogate pair, by moving if that frees half, else by growing. */
  private boolean makeRoom() {
    int held = end - start;
    boolean full = chars.length >= MAX;
    if (full && held > MAX - 2) return false;
    char[] into = full || start >= chars.length / 2 ? chars : new char[chars.length * 2];
    System.arraycopy(chars, start, into, 0, held);
    chars = into;
    start = 0;
    end = held;
    return true;
  }
}

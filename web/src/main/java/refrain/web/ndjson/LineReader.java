package refrain.web.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/**
 * Cuts a stream of bytes into lines, never holding more than one line and one buffer.
 *
 * <p>Lines end with LF or CRLF. A line that is too long or not UTF-8 is skipped to its end and
 * reported in its place; a byte order mark at the start is dropped. Not thread-safe.
 */
final class LineReader {
  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private long number;

  LineReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** Returns whether more bytes can be read without waiting for the sender. */
  boolean ready() throws IOException {
    return at < filled || in.available() > 0;
  }

  /** Returns how many lines were read. */
  long number() {
    return number;
  }

  /** Returns the next line that is not blank, or empty at the end; waits for the sender. */
  Optional<Line> next() throws IOException {
    while (fill()) {
      number++;
      Line line = read();
      if (!(line instanceof Line.Text text && text.text().isBlank())) return Optional.of(line);
    }
    return Optional.empty();
  }

  private Line read() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean ended = false;
    long length = 0;
    while (!ended && fill()) {
      int end = lineEnd();
      length += end - at;
      if (length <= maxBytes) bytes.write(buffer, at, end - at);
      ended = end < filled;
      at = ended ? end + 1 : end;
    }
    return length > maxBytes ? tooLong(length) : decoded(bytes.toByteArray());
  }

  private int lineEnd() {
    int end = at;
    while (end < filled && buffer[end] != '\n') end++;
    return end;
  }

  private boolean fill() throws IOException {
    if (at < filled) return true;
    at = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  private Line tooLong(long length) {
    return new Line.Skipped(
        number,
        413,
        "line %d has %,d bytes and may have %,d; it was skipped"
            .formatted(number, length, maxBytes));
  }

  private Line decoded(byte[] bytes) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Line.Text(
          number, number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return new Line.Skipped(
          number,
          400,
          "line %d is not UTF-8; save it as UTF-8 and send it again".formatted(number));
    }
  }
}

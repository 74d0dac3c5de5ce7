package refrain.corpora.curation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream of bytes into lines, without their line ends, and tells where each one starts. */
final class LineBytes {
  private final InputStream in;
  private final byte[] block = new byte[1 << 16];
  private int at;
  private int filled;
  private long start;
  private long end;

  LineBytes(InputStream in) {
    this.in = in;
  }

  /** Returns where the line that was read last starts, in bytes from the beginning. */
  long start() {
    return start;
  }

  /** Returns the next line, or null at the end. */
  byte @Nullable [] next() throws IOException {
    start = end;
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    while (at < filled || fill()) {
      int from = at;
      while (at < filled && block[at] != '\n') at++;
      line.write(block, from, at - from);
      end += at - from;
      if (at == filled) continue;
      at++;
      end++;
      return withoutReturn(line.toByteArray());
    }
    return line.size() == 0 ? null : withoutReturn(line.toByteArray());
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.read(block));
    return filled > 0;
  }

  private static byte[] withoutReturn(byte[] line) {
    boolean returned = line.length > 0 && line[line.length - 1] == '\r';
    return returned ? java.util.Arrays.copyOf(line, line.length - 1) : line;
  }
}

package refrain.corpora.readers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A text that is one record, such as a web page. */
final class WholeBytes implements Records {
  /** Longest page that is read. */
  static final int MAX = CharWindow.MAX;

  private final InputStream in;
  private byte[] bytes = {};
  private @Nullable String flaw;
  private boolean ended;

  WholeBytes(InputStream in) {
    this.in = in;
  }

  @Override
  public boolean next() throws IOException {
    if (ended) return false;
    ended = true;
    bytes = in.readNBytes(MAX);
    if (in.read() >= 0) {
      flaw = "it is longer than %,d bytes, the longest page that is read".formatted(MAX);
      passOver();
    }
    return true;
  }

  private void passOver() throws IOException {
    byte[] buffer = new byte[1 << 16];
    int n = in.read(buffer);
    while (n >= 0) n = in.read(buffer);
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public long line() {
    return ended ? 1 : 0;
  }

  @Override
  public @Nullable String flaw() {
    return flaw;
  }

  @Override
  public String raw() {
    int length = Math.min(bytes.length, 4 * Reject.MAX_RAW);
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}

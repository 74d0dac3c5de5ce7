package refrain.corpora.curation;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream. Not thread-safe. */
final class Bounded extends FilterInputStream {
  private long left;

  Bounded(InputStream in, long most) {
    super(in);
    left = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int at, int most) throws IOException {
    if (left == 0) return -1;
    int read = super.read(into, at, (int) Math.min(most, left));
    left -= Math.max(0, read);
    return read;
  }

  @Override
  public long skip(long most) throws IOException {
    long skipped = super.skip(Math.min(most, left));
    left -= skipped;
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}

package refrain.corpora.readers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops a decompression bomb: a file that unpacks to far more than any text would.
 *
 * <p>Text exports shrink to between a third and a fiftieth; deflate can reach 1:1032, which only
 * content made of one repeated byte does.
 */
final class InflationGuard {
  /** Largest believable ratio of unpacked to packed bytes. */
  static final int MAX_RATIO = 300;

  /** Unpacked bytes below which the ratio does not matter. */
  static final long HARMLESS = 64L << 20;

  private final DiskFile file;
  private long unpacked;

  InflationGuard(DiskFile file) {
    this.file = file;
  }

  /** Returns the same bytes, counted together with those of the file's other entries. */
  InputStream over(InputStream bytes) {
    return new FilterInputStream(bytes) {
      @Override
      public int read() throws IOException {
        int b = in.read();
        if (b >= 0) count(1);
        return b;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int n = in.read(into, from, length);
        if (n > 0) count(n);
        return n;
      }

      @Override
      public long skip(long bytes) throws IOException {
        long n = in.skip(Math.min(bytes, HARMLESS));
        count((int) n);
        return n;
      }
    };
  }

  private void count(int bytes) throws IOException {
    unpacked += bytes;
    if (unpacked > HARMLESS && unpacked / MAX_RATIO > file.taken())
      throw new IOException(
          "it unpacks to more than %d times its size, as a decompression bomb does; if it is genuine, unpack it and import the result"
              .formatted(MAX_RATIO));
  }
}

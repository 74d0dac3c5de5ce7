package refrain.corpora.readers;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops a parser that would take an endless name, attribute or header into memory: it may read only
 * so many bytes before it hands something out.
 */
final class StepGuard extends FilterInputStream {
  private final long most;
  private long read;

  /**
   * @param most bytes that may be read in one step
   */
  StepGuard(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  /** Starts the next step. */
  void step() {
    read = 0;
  }

  @Override
  public int read() throws IOException {
    int b = told(() -> in.read());
    if (b >= 0) count(1);
    return b;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int n = told(() -> in.read(into, from, length));
    if (n > 0) count(n);
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Leaves the bytes open: parsers close what they have read to the end, but more may follow. */
  @Override
  public void close() {}

  private void count(int bytes) throws IOException {
    read += bytes;
    if (read > most)
      throw new IOException(
          "a single part of it is longer than %,d bytes, which no text is".formatted(most));
  }

  /** A parser may take the end of compressed data for the end of the text, so it is told apart. */
  private static int told(Reading reading) throws IOException {
    try {
      return reading.read();
    } catch (EOFException e) {
      throw new IOException(Broken.reason(e), e);
    }
  }

  private interface Reading {
    int read() throws IOException;
  }
}

package refrain.corpora.readers;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * The rows of one file, in order; not thread-safe.
 *
 * <p>Only exhausted input ends a stream. A file that breaks off (a truncated gzip, a failing disk)
 * throws from {@link #next} after every complete row has been handed out.
 */
public interface RowStream<T> extends Closeable {
  /**
   * Returns the next row, or empty at the end of the input.
   *
   * @throws IOException if the input cannot be read further; the message names the file and line
   */
  Optional<Row<T>> next() throws IOException;

  /** Returns the format that was recognised or asked for, such as {@code twitter-archive/1}. */
  String format();

  /**
   * Returns the lower-case hex SHA-256 of the whole file, known once the stream has ended; for a
   * folder, that of what {@code sha256sum} prints for its files in the order they were read.
   */
  String sha256();

  /** Returns the share of the file that has been read, in [0, 1]; for progress bars. */
  double progress();
}

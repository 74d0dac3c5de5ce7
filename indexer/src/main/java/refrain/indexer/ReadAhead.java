package refrain.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import refrain.corpora.readers.Arrival;
import refrain.corpora.readers.Row;
import refrain.corpora.readers.RowStream;

/** Reads a file's next records while those before them are being stored; for one thread. */
final class ReadAhead<T> implements Closeable {
  private final RowStream<T> rows;
  private final int most;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("reader").factory());
  private Future<Lot<T>> coming;
  private Lot<T> lot = new Lot<>(new ArrayDeque<>(), false, Optional.empty());

  /** Records in order, then the end of the file or what cut it off. */
  private record Lot<T>(Queue<Row<T>> rows, boolean last, Optional<IOException> cut) {}

  /**
   * Starts reading.
   *
   * @param most records read ahead
   */
  ReadAhead(RowStream<T> rows, int most) {
    this.rows = rows;
    this.most = most;
    coming = reader.submit(this::read);
  }

  private Lot<T> read() {
    Queue<Row<T>> read = new ArrayDeque<>();
    try {
      while (read.size() < most) {
        Optional<Row<T>> row = rows.next();
        if (row.isEmpty()) return new Lot<>(read, true, Optional.empty());
        read.add(row.get());
      }
      return new Lot<>(read, false, Optional.empty());
    } catch (IOException e) {
      return new Lot<>(read, true, Optional.of(e));
    }
  }

  /**
   * Returns the next record, or nothing at the end.
   *
   * @throws IOException if the file cannot be read on; records before that place came first
   */
  Optional<Row<T>> next() throws IOException {
    while (lot.rows().isEmpty()) {
      if (lot.cut().isPresent()) throw lot.cut().get();
      if (lot.last()) return Optional.empty();
      lot = Arrival.of(coming);
      if (!lot.last()) coming = reader.submit(this::read);
    }
    return Optional.of(lot.rows().remove());
  }

  /** Waits for a read that is under way, so that the file can be closed. */
  @Override
  public void close() {
    reader.close();
  }
}

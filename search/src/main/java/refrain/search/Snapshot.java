package refrain.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.search.IndexSearcher;

/**
 * Keeps what was derived from an index until the index changes; thread-safe.
 *
 * <p>A value may read through the searcher it was derived from, but only while its user holds a
 * searcher of the same reader: {@link #of} hands it to nobody else.
 */
final class Snapshot<T> {
  /** Derives a value from a searcher. */
  interface Derivation<T> {
    T from(IndexSearcher searcher) throws IOException;
  }

  private record Held<T>(Object reader, T value) {}

  private final Derivation<T> derivation;
  private final AtomicReference<Held<T>> held = new AtomicReference<>();

  Snapshot(Derivation<T> derivation) {
    this.derivation = derivation;
  }

  /** Returns the value for the index as this searcher sees it. */
  T of(IndexSearcher searcher) {
    Object reader =
        Objects.requireNonNull(searcher.getIndexReader().getReaderCacheHelper()).getKey();
    Held<T> last = held.get();
    return last != null && last.reader() == reader ? last.value() : derived(reader, searcher);
  }

  /** Derives once, however many ask at the same time. */
  private synchronized T derived(Object reader, IndexSearcher searcher) {
    Held<T> last = held.get();
    if (last != null && last.reader() == reader) return last.value();
    try {
      T value = derivation.from(searcher);
      held.set(new Held<>(reader, value));
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the index", e);
    }
  }
}

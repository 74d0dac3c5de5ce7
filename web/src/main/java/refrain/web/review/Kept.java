package refrain.web.review;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Keeps what is costly to compute and may be a little old; thread-safe.
 *
 * @param <K> says what was asked, and on what it depends
 */
final class Kept<K, V> {
  private static final int MOST = 256;

  private record Held<V>(V value, long until) {}

  private final long nanos;
  private final LongSupplier clock;
  private final Map<K, Held<V>> held =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Held<V>> eldest) {
          return size() > MOST;
        }
      };

  /**
   * Keeps each value for a while.
   *
   * @param clock nanoseconds from any beginning
   */
  Kept(Duration time, LongSupplier clock) {
    nanos = time.toNanos();
    this.clock = clock;
  }

  /** Returns what is kept, or computes it; two who ask at once may both compute. */
  V of(K key, Supplier<V> otherwise) {
    long now = clock.getAsLong();
    synchronized (held) {
      Held<V> known = held.get(key);
      if (known != null && known.until - now > 0) return known.value;
    }
    V value = otherwise.get();
    synchronized (held) {
      held.put(key, new Held<>(value, now + nanos));
    }
    return value;
  }
}

package refrain.corpora.curation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was last said about each thing, in the order of their keys; of equally late sayings the one
 * that came last holds. Not thread-safe.
 *
 * @param <K> names the thing
 * @param <V> the thing; absent once it is retired
 */
final class Latest<K extends Comparable<K>, V> {
  private record Said<V>(Instant at, @Nullable V value) {}

  private final TreeMap<K, Said<V>> said = new TreeMap<>();
  private final TreeMap<K, Said<V>> written = new TreeMap<>();
  private @Nullable List<V> values;

  /** Notes a value, or with null that the thing is retired, unless something later is known. */
  void put(K key, Instant at, @Nullable V value) {
    Said<V> saying = new Said<>(at, value);
    if (value != null) note(written, key, saying);
    if (note(said, key, saying)) values = null;
  }

  private static <K, V> boolean note(TreeMap<K, Said<V>> notes, K key, Said<V> saying) {
    Said<V> known = notes.get(key);
    if (known != null && known.at.isAfter(saying.at)) return false;
    notes.put(key, saying);
    return true;
  }

  /** Returns a thing that is retired, as it last was. */
  Optional<V> retired(K key) {
    Said<V> known = said.get(key);
    Said<V> last = written.get(key);
    return known != null && known.value == null && last != null
        ? Optional.ofNullable(last.value)
        : Optional.empty();
  }

  /** Returns all things that are retired, as they last were. */
  List<V> retired() {
    return said.keySet().stream().flatMap(key -> retired(key).stream()).toList();
  }

  Optional<V> get(K key) {
    Said<V> known = said.get(key);
    return known == null ? Optional.empty() : Optional.ofNullable(known.value);
  }

  /** Drops things as if they had never been noted. */
  void drop(Predicate<K> dropped) {
    said.keySet().removeIf(dropped);
    written.keySet().removeIf(dropped);
    values = null;
  }

  /** Returns all values that are not retired, as a list that never changes. */
  List<V> values() {
    List<V> all = values;
    if (all == null)
      all = said.values().stream().map(Said::value).filter(Objects::nonNull).toList();
    values = all;
    return all;
  }
}

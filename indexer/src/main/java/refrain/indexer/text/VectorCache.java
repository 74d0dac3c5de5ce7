package refrain.indexer.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers the vectors of the texts met most recently; thread-safe. */
final class VectorCache {
  private final Map<String, float[]> vectors;

  /**
   * Creates an empty cache.
   *
   * @param capacity texts kept; the one unused for longest goes first
   */
  VectorCache(int capacity) {
    vectors =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > capacity;
          }
        };
  }

  synchronized float @Nullable [] get(String text) {
    return vectors.get(text);
  }

  synchronized void put(String text, float[] vector) {
    vectors.put(text, vector);
  }
}

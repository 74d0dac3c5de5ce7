package refrain.indexer.text;

import static java.util.Objects.requireNonNull;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A sentence encoder that starts when it is first asked and remembers recent texts; thread-safe.
 */
final class Encoder implements AutoCloseable {
  /** Texts remembered across calls: 2,048 vectors of 512 floats are 4 MiB. */
  static final int REMEMBERED = 2_048;

  private final ModelFiles files;
  private final VectorCache cache = new VectorCache(REMEMBERED);
  private final ReadWriteLock open = new ReentrantReadWriteLock();
  private @Nullable Started started;
  private boolean closed;

  private record Started(Pieces pieces, OnnxModel model) {}

  Encoder(ModelFiles files) {
    this.files = files;
  }

  EmbeddingModel model() {
    return files.model();
  }

  /** Returns a vector a text, in order, each an array of its own. */
  List<float[]> embed(List<String> texts) {
    open.readLock().lock();
    try {
      Map<String, float[]> known = known(new LinkedHashSet<>(texts));
      return texts.stream().map(text -> requireNonNull(known.get(text)).clone()).toList();
    } finally {
      open.readLock().unlock();
    }
  }

  private Map<String, float[]> known(Set<String> texts) {
    Map<String, float[]> known = new HashMap<>();
    List<String> unknown = new ArrayList<>();
    for (String text : texts) {
      float[] vector = cache.get(text);
      if (vector == null) unknown.add(text);
      else known.put(text, vector);
    }
    if (!unknown.isEmpty()) run(unknown, known);
    return known;
  }

  private void run(List<String> texts, Map<String, float[]> into) {
    Started encoder = start();
    float[][] vectors = encoder.model.vectors(encoder.pieces.ids(texts));
    for (int i = 0; i < vectors.length; i++) {
      into.put(texts.get(i), vectors[i]);
      cache.put(texts.get(i), vectors[i]);
    }
  }

  private synchronized Started start() {
    if (closed) throw new IllegalStateException("model '" + model().id() + "' has been closed");
    if (started == null) started = started();
    return started;
  }

  private Started started() {
    Pieces pieces = null;
    try {
      pieces = new Pieces(files);
      return new Started(pieces, new OnnxModel(files));
    } catch (IOException | OrtException | RuntimeException e) {
      if (pieces != null) pieces.close();
      throw new IllegalStateException("could not start model '" + model().id() + "'", e);
    }
  }

  @Override
  public void close() {
    open.writeLock().lock();
    try {
      closed = true;
      if (started == null) return;
      started.model.close();
      started.pieces.close();
      started = null;
    } finally {
      open.writeLock().unlock();
    }
  }
}

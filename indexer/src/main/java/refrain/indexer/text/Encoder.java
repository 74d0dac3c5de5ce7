package refrain.indexer.text;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
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
  /** Texts a batch. */
  private static final int BATCH = 16;

  /** Texts remembered across calls: 2,048 vectors of 512 floats are 4 MiB. */
  private static final int REMEMBERED = 2_048;

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

  /** Returns a vector a text, in order. */
  List<float[]> embed(List<String> texts) {
    open.readLock().lock();
    try {
      Map<String, float[]> known = new HashMap<>();
      Set<String> unknown = new LinkedHashSet<>();
      for (String text : texts) {
        float[] vector = cache.get(text);
        if (vector == null) unknown.add(text);
        else known.put(text, vector);
      }
      if (!unknown.isEmpty()) run(List.copyOf(unknown), known);
      List<float[]> vectors = new ArrayList<>(texts.size());
      for (String text : texts) vectors.add(known.get(text).clone());
      return vectors;
    } finally {
      open.readLock().unlock();
    }
  }

  private void run(List<String> texts, Map<String, float[]> into) {
    Started encoder = start();
    long[][] ids = encoder.pieces.ids(texts);
    List<Integer> byLength = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) byLength.add(i);
    byLength.sort(Comparator.comparingInt(i -> ids[i].length));
    for (int from = 0; from < ids.length; from += BATCH) {
      List<Integer> batch = byLength.subList(from, Math.min(ids.length, from + BATCH));
      float[][] vectors = vectors(encoder, batch.stream().map(i -> ids[i]).toArray(long[][]::new));
      for (int i = 0; i < vectors.length; i++) {
        into.put(texts.get(batch.get(i)), vectors[i]);
        cache.put(texts.get(batch.get(i)), vectors[i]);
      }
    }
  }

  private float[][] vectors(Started encoder, long[][] batch) {
    try {
      return encoder.model.vectors(batch);
    } catch (OrtException e) {
      throw new IllegalStateException(
          "model '%s' failed on a batch of %d texts".formatted(model().id(), batch.length), e);
    }
  }

  private synchronized Started start() {
    if (closed) throw new IllegalStateException("model '" + model().id() + "' has been closed");
    if (started == null) {
      try {
        int threads = Runtime.getRuntime().availableProcessors();
        started = new Started(new Pieces(files), new OnnxModel(files, threads));
      } catch (IOException | OrtException e) {
        throw new IllegalStateException("could not start model '" + model().id() + "'", e);
      }
    }
    return started;
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

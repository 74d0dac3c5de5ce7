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
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * A sentence encoder that starts when it is first asked and remembers recent texts; thread-safe.
 *
 * <p>It may be made of several models, whose vectors it puts one behind the other: the cosine of
 * two texts is then the mean of what the models say.
 */
final class Encoder implements AutoCloseable {
  /** Texts remembered across calls: 2,048 vectors of 768 floats are 6 MiB. */
  static final int REMEMBERED = 2_048;

  private final List<ModelFiles> parts;
  private final EmbeddingModel model;
  private final VectorCache cache = new VectorCache(REMEMBERED);
  private final ReadWriteLock open = new ReentrantReadWriteLock();
  private @Nullable List<StartedModel> started;
  private boolean closed;

  /**
   * Names what to start.
   *
   * @param parts at least one, all for the same languages
   */
  Encoder(List<ModelFiles> parts) {
    this.parts = List.copyOf(parts);
    model = EmbeddingModel.joined(parts.stream().map(ModelFiles::space).toList());
  }

  EmbeddingModel model() {
    return model;
  }

  Set<Language> languages() {
    return parts.getFirst().languages();
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
    List<float[][]> byPart = start().stream().map(part -> part.vectors(texts)).toList();
    for (int i = 0; i < texts.size(); i++) {
      int text = i;
      float[] vector = joined(byPart.stream().map(vectors -> vectors[text]).toList());
      into.put(texts.get(i), vector);
      cache.put(texts.get(i), vector);
    }
  }

  private float[] joined(List<float[]> vectors) {
    if (vectors.size() == 1) return vectors.getFirst();
    float[] joined = new float[model.dimensions()];
    int at = 0;
    for (float[] vector : vectors) {
      System.arraycopy(vector, 0, joined, at, vector.length);
      at += vector.length;
    }
    return VectorUtil.l2normalize(joined);
  }

  private synchronized List<StartedModel> start() {
    if (closed) throw new IllegalStateException("model '" + model.id() + "' has been closed");
    if (started == null) started = started();
    return started;
  }

  private List<StartedModel> started() {
    List<StartedModel> all = new ArrayList<>();
    try {
      for (ModelFiles files : parts) all.add(new StartedModel(files));
      return all;
    } catch (IOException | OrtException | RuntimeException e) {
      all.forEach(StartedModel::close);
      throw new IllegalStateException("could not start model '" + model.id() + "'", e);
    }
  }

  @Override
  public void close() {
    open.writeLock().lock();
    try {
      closed = true;
      if (started == null) return;
      started.forEach(StartedModel::close);
      started = null;
    } finally {
      open.writeLock().unlock();
    }
  }
}

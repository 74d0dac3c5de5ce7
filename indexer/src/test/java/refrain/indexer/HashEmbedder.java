package refrain.indexer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import refrain.indexer.text.Embedder;
import refrain.indexer.text.EmbeddingModel;
import refrain.indexer.text.Language;

/**
 * Embeds by counting characters into eight bins: no model to load, the same text the same vector.
 */
class HashEmbedder implements Embedder {
  static final int DIMENSIONS = 8;

  /** How many texts were embedded. */
  final AtomicInteger embedded = new AtomicInteger();

  private final String model;

  HashEmbedder(String model) {
    this.model = model;
  }

  @Override
  public Optional<EmbeddingModel> model(Language language) {
    return language == Language.OTHER
        ? Optional.empty()
        : Optional.of(new EmbeddingModel(model, DIMENSIONS, "mean", ""));
  }

  @Override
  public List<float[]> embed(Language language, List<String> texts) {
    embedded.addAndGet(texts.size());
    List<float[]> vectors = new ArrayList<>();
    for (String text : texts) vectors.add(vector(text));
    return vectors;
  }

  static float[] vector(String text) {
    float[] bins = new float[DIMENSIONS];
    bins[0] = 1;
    text.chars().forEach(c -> bins[c % DIMENSIONS]++);
    double square = 0;
    for (float bin : bins) square += bin * bin;
    for (int i = 0; i < bins.length; i++) bins[i] /= (float) Math.sqrt(square);
    return bins;
  }

  @Override
  public void close() {}
}

package refrain.indexer.text;

import java.util.List;
import java.util.Optional;

/** Turns texts into vectors in the space of their language; thread-safe. */
public interface Embedder extends AutoCloseable {
  /** Returns the model for a language, or empty when texts of that language are not embedded. */
  Optional<EmbeddingModel> model(Language language);

  /**
   * Embeds texts of one language; identical texts are embedded once.
   *
   * @return one unit-length vector a text, in the order of {@code texts}, each of {@code
   *     model(language).dimensions()} floats
   * @throws IllegalArgumentException if there is no model for the language
   */
  List<float[]> embed(Language language, List<String> texts);

  @Override
  void close();
}

package refrain.indexer.text;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;

/**
 * What identifies a vector space; vectors of different models must never be compared.
 *
 * @param id name and version, such as {@code all-minilm-l6-v2-q}
 * @param dimensions floats a vector
 * @param pooling how token states become one vector: {@code cls} or {@code mean}
 * @param prefix text put before every input, often empty
 */
public record EmbeddingModel(String id, int dimensions, String pooling, String prefix) {
  public EmbeddingModel {
    if (dimensions < 1) throw new IllegalArgumentException("dimensions must be positive");
  }

  /** Names the space of vectors that stand one behind the other, each of its own model. */
  static EmbeddingModel joined(List<EmbeddingModel> models) {
    return new EmbeddingModel(
        all(models, EmbeddingModel::id),
        models.stream().mapToInt(EmbeddingModel::dimensions).sum(),
        all(models, EmbeddingModel::pooling),
        all(models, EmbeddingModel::prefix));
  }

  private static String all(List<EmbeddingModel> models, Function<EmbeddingModel, String> part) {
    return models.stream().map(part).collect(joining("+"));
  }
}

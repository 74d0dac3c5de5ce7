package refrain.indexer.text;

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
}

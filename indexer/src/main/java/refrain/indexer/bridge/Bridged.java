package refrain.indexer.bridge;

/**
 * A passage in the space that both languages share.
 *
 * @param vector unit length, {@link Bridge#dimensions} floats
 * @param hub how close it comes to texts of the other language that have nothing to do with it; see
 *     {@link Bridge}
 */
public record Bridged(float[] vector, float hub) {}

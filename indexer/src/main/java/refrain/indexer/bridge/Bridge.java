package refrain.indexer.bridge;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.VectorUtil;
import refrain.indexer.text.Embedder;
import refrain.indexer.text.EmbeddingModel;
import refrain.indexer.text.Language;

/**
 * Two linear maps that bring Chinese and English vectors into one space; thread-safe.
 *
 * <p>The maps are those of a canonical correlation analysis (Hotelling 1936, Relations between two
 * sets of variates), each shared dimension weighted by its correlation: {@code unit((x - mean) A)}.
 * Some passages come close to everything in the other language. That is measured once for each, as
 * {@value #HUB_SHARE} times its mean cosine with the nearest {@value #NEIGHBOURS} of a sample of
 * texts, and taken off its cosines (Conneau et al. 2018, Word translation without parallel data).
 */
public final class Bridge {
  /** Share of the mean cosine that is taken off; half from each side, as in Conneau et al. */
  static final double HUB_SHARE = 0.5;

  /** Nearest texts of the sample that are averaged; Conneau et al. use as many. */
  static final int NEIGHBOURS = 10;

  private final String id;
  private final Map<Language, Side> sides = new EnumMap<>(Language.class);

  /**
   * The map of one language.
   *
   * @param model what made the vectors that it maps
   * @param mean the mean vector of what it was fitted on
   * @param rows one row a shared dimension, each as long as the mean
   * @param sample texts of this language in the shared space, each of unit length
   */
  public record Side(EmbeddingModel model, float[] mean, float[][] rows, float[][] sample) {
    /** Brings a vector of the model into the shared space, at unit length. */
    public float[] map(float[] vector) {
      float[] centred = new float[mean.length];
      for (int i = 0; i < centred.length; i++) centred[i] = vector[i] - mean[i];
      float[] shared = new float[rows.length];
      for (int k = 0; k < shared.length; k++) shared[k] = VectorUtil.dotProduct(rows[k], centred);
      return VectorUtil.l2normalize(shared, false);
    }
  }

  /**
   * Joins two maps.
   *
   * @param id changes whenever the maps do
   */
  public Bridge(String id, Side chinese, Side english) {
    if (chinese.rows().length != english.rows().length)
      throw new IllegalArgumentException("both maps must have the same number of dimensions");
    this.id = id;
    sides.put(Language.CHINESE, chinese);
    sides.put(Language.ENGLISH, english);
  }

  /**
   * Returns the bridge that ships, or empty when the embedder uses other models than those it was
   * fitted on.
   */
  public static Optional<Bridge> between(Embedder embedder) {
    return Optional.of(BridgeResource.shipped()).filter(b -> b.fits(embedder));
  }

  private boolean fits(Embedder embedder) {
    return sides.entrySet().stream()
        .allMatch(
            side -> embedder.model(side.getKey()).equals(Optional.of(side.getValue().model())));
  }

  /** Returns what names these maps among all that were ever fitted. */
  public String id() {
    return id;
  }

  /** Returns the floats of a shared vector. */
  public int dimensions() {
    return side(Language.ENGLISH).rows().length;
  }

  /**
   * Brings a vector over, or returns empty for a language that has no map.
   *
   * @param vector as the language's model made it
   */
  public Optional<Bridged> cross(Language language, float[] vector) {
    if (!sides.containsKey(language)) return Optional.empty();
    float[] shared = side(language).map(vector);
    Language other = language == Language.CHINESE ? Language.ENGLISH : Language.CHINESE;
    return Optional.of(new Bridged(shared, hub(shared, side(other).sample())));
  }

  private Side side(Language language) {
    return java.util.Objects.requireNonNull(sides.get(language));
  }

  private static float hub(float[] shared, float[][] sample) {
    float[] nearest = new float[Math.min(NEIGHBOURS, sample.length)];
    java.util.Arrays.fill(nearest, -1);
    for (float[] text : sample) {
      float cosine = VectorUtil.dotProduct(shared, text);
      if (cosine > nearest[0]) replaceSmallest(nearest, cosine);
    }
    double sum = 0;
    for (float cosine : nearest) sum += cosine;
    return nearest.length == 0 ? 0 : (float) (HUB_SHARE * sum / nearest.length);
  }

  /** Keeps the array in ascending order. */
  private static void replaceSmallest(float[] ascending, float value) {
    int at = 0;
    for (; at + 1 < ascending.length && ascending[at + 1] < value; at++)
      ascending[at] = ascending[at + 1];
    ascending[at] = value;
  }

  /**
   * Returns how close two passages of different languages are, less how close each comes to
   * anything; higher is closer, about 0.6 for a translation and below 0.1 for unrelated texts.
   */
  public static double closeness(Bridged one, Bridged other) {
    return VectorUtil.dotProduct(one.vector(), other.vector()) - one.hub() - other.hub();
  }
}

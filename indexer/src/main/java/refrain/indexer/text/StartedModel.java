package refrain.indexer.text;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.VectorUtil;

/** One started model, from texts to vectors; thread-safe. */
final class StartedModel implements AutoCloseable {
  private final Pieces pieces;
  private final OnnxModel graph;
  private final Optional<float[]> origin;

  StartedModel(ModelFiles files) throws IOException, OrtException {
    pieces = new Pieces(files);
    try {
      graph = new OnnxModel(files);
    } catch (IOException | OrtException | RuntimeException e) {
      pieces.close();
      throw e;
    }
    try {
      origin = files.centred() ? Optional.of(raw(List.of(""))[0]) : Optional.empty();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Returns a unit-length vector for each text, in order. */
  float[][] vectors(List<String> texts) {
    float[][] vectors = raw(texts);
    origin.ifPresent(
        from -> {
          for (float[] vector : vectors) centre(vector, from);
        });
    return vectors;
  }

  private float[][] raw(List<String> texts) {
    return graph.vectors(pieces.ids(texts));
  }

  /** A text that comes to nothing keeps its direction. */
  private static void centre(float[] vector, float[] origin) {
    float[] before = vector.clone();
    for (int i = 0; i < vector.length; i++) vector[i] -= origin[i];
    if (VectorUtil.dotProduct(vector, vector) < 1e-12f)
      System.arraycopy(before, 0, vector, 0, before.length);
    else VectorUtil.l2normalize(vector);
  }

  @Override
  public void close() {
    try (pieces) {
      graph.close();
    }
  }
}

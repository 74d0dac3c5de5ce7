package refrain.indexer.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** One started sentence encoder: an ONNX Runtime session over a BERT-like graph; thread-safe. */
final class OnnxModel implements AutoCloseable {
  private final EmbeddingModel model;
  private final OrtEnvironment environment;
  private final OrtSession session;

  OnnxModel(ModelFiles files, int threads) throws IOException, OrtException {
    model = files.model();
    environment = OrtEnvironment.getEnvironment();
    try (InputStream in = files.weights().open();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      session = environment.createSession(in.readAllBytes(), options);
    }
  }

  /**
   * Runs one batch.
   *
   * @param ids piece ids a text, padded here with zeros to the longest
   * @return unit-length vectors, in order
   */
  float[][] vectors(long[][] ids) throws OrtException {
    int width = 0;
    for (long[] row : ids) width = Math.max(width, row.length);
    Map<String, OnnxTensor> inputs = inputs(ids, width);
    try (OrtSession.Result result = session.run(inputs)) {
      OnnxTensor states = (OnnxTensor) result.get(0);
      return pooled(states.getFloatBuffer(), states.getInfo().getShape(), ids);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private Map<String, OnnxTensor> inputs(long[][] ids, int width) throws OrtException {
    long[] pieces = new long[ids.length * width];
    long[] mask = new long[pieces.length];
    for (int row = 0; row < ids.length; row++) {
      System.arraycopy(ids[row], 0, pieces, row * width, ids[row].length);
      java.util.Arrays.fill(mask, row * width, row * width + ids[row].length, 1);
    }
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    for (String name : session.getInputNames())
      inputs.put(
          name,
          switch (name) {
            case "input_ids" -> tensor(pieces, ids.length, width);
            case "attention_mask" -> tensor(mask, ids.length, width);
            case "token_type_ids" -> tensor(new long[pieces.length], ids.length, width);
            default -> throw new OrtException("the graph wants an unknown input '" + name + "'");
          });
    return inputs;
  }

  private OnnxTensor tensor(long[] values, int rows, int width) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {rows, width});
  }

  private float[][] pooled(FloatBuffer states, long[] shape, long[][] ids) throws OrtException {
    int dimensions = (int) shape[shape.length - 1];
    if (shape.length != 3 || dimensions != model.dimensions())
      throw new OrtException(
          "model '%s' gave states of shape %s; its card says %d dimensions"
              .formatted(model.id(), java.util.Arrays.toString(shape), model.dimensions()));
    int width = (int) shape[1];
    float[][] vectors = new float[ids.length][];
    for (int row = 0; row < ids.length; row++) {
      int tokens = model.pooling().equals("mean") ? ids[row].length : 1;
      vectors[row] = meanOfFirst(tokens, states, row * width * dimensions, dimensions);
    }
    return vectors;
  }

  /** Averages the first token states of a row and scales the mean to unit length. */
  private static float[] meanOfFirst(int tokens, FloatBuffer states, int from, int dimensions) {
    float[] sum = new float[dimensions];
    for (int token = 0; token < tokens; token++)
      for (int d = 0; d < dimensions; d++) sum[d] += states.get(from + token * dimensions + d);
    double squares = 0;
    for (float value : sum) squares += (double) value * value;
    float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    for (int d = 0; d < dimensions; d++) sum[d] *= scale;
    return sum;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("could not close model '" + model.id() + "'", e);
    }
  }
}

package refrain.indexer.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * One started sentence encoder: an ONNX Runtime session over a BERT-like graph; thread-safe.
 *
 * <p>Each text is run by itself on one core, and as many texts at once as there are cores, longest
 * first. An int8 graph scales its activations by the range of everything in the batch, so a text
 * that shares a batch gets a vector that depends on its neighbours (cosine down to 0.986 between
 * batches of 8 to 32 and single texts, on Weibo posts), and a duplicate would not score as one.
 */
final class OnnxModel implements AutoCloseable {
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private final EmbeddingModel model;
  private final OrtEnvironment environment = OnnxRuntime.environment();
  private final OrtSession session;

  OnnxModel(ModelFiles files) throws IOException, OrtException {
    model = files.model();
    try (InputStream in = files.weights().open();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      session = environment.createSession(in.readAllBytes(), options);
    }
  }

  /** Returns a unit-length vector for each text, given as piece ids, in order. */
  float[][] vectors(long[][] texts) {
    List<Integer> longestFirst =
        IntStream.range(0, texts.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> -texts[i].length))
            .toList();
    float[][] vectors = new float[texts.length][];
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, Math.min(CORES, texts.length))
        .parallel()
        .forEach(
            core -> {
              for (int n = next.getAndIncrement(); n < texts.length; n = next.getAndIncrement()) {
                int text = longestFirst.get(n);
                vectors[text] = vector(texts[text]);
              }
            });
    return vectors;
  }

  private float[] vector(long[] ids) {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (String name : session.getInputNames()) inputs.put(name, input(name, ids));
      try (OrtSession.Result result = session.run(inputs)) {
        return pooled((OnnxTensor) result.get(0));
      }
    } catch (OrtException e) {
      throw new IllegalStateException(
          "model '%s' failed on a text of %d pieces".formatted(model.id(), ids.length), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor input(String name, long[] ids) throws OrtException {
    long[] values =
        switch (name) {
          case "input_ids" -> ids;
          case "attention_mask" -> filled(ids.length, 1);
          case "token_type_ids" -> filled(ids.length, 0);
          default ->
              throw new IllegalStateException(
                  "model '%s' wants an input '%s'; known are input_ids, attention_mask and"
                          .formatted(model.id(), name)
                      + " token_type_ids");
        };
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static long[] filled(int length, long value) {
    long[] values = new long[length];
    Arrays.fill(values, value);
    return values;
  }

  private float[] pooled(OnnxTensor states) {
    long[] shape = states.getInfo().getShape();
    if (shape.length != 3 || shape[2] != model.dimensions())
      throw new IllegalStateException(
          "model '%s' gave states of shape %s where 1 x pieces x %d was wanted; correct"
                  .formatted(model.id(), Arrays.toString(shape), model.dimensions())
              + " 'dimensions' in its refrain-model.json");
    int tokens = model.pooling().equals("mean") ? (int) shape[1] : 1;
    return meanOfFirst(tokens, states.getFloatBuffer(), model.dimensions());
  }

  /** Averages the first token states and scales the mean to unit length. */
  private static float[] meanOfFirst(int tokens, FloatBuffer states, int dimensions) {
    float[] sum = new float[dimensions];
    for (int token = 0; token < tokens; token++)
      for (int d = 0; d < dimensions; d++) sum[d] += states.get(token * dimensions + d);
    double squares = 0;
    for (float value : sum) squares += (double) value * value;
    if (!(squares > 0)) throw new IllegalStateException("a model gave a vector without length");
    float scale = (float) (1 / Math.sqrt(squares));
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

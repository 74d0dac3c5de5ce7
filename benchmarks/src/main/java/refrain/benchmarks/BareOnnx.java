package refrain.benchmarks;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import refrain.indexer.text.Language;

/**
 * The peer of embedding: {@link OrtSession#run} on ids that were made before, one text a run, as
 * many runs at once as there are cores.
 *
 * <p>ONNX Runtime must have been started by Refrain before, which gives it the stack it needs.
 */
final class BareOnnx implements AutoCloseable {
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;
  private final Language language;
  private final UnaryOperator<String> prepared;

  /**
   * Starts a model that ships with Refrain.
   *
   * @param prepared makes of a text what the model wants to read
   */
  BareOnnx(String model, Language language, UnaryOperator<String> prepared)
      throws IOException, OrtException {
    this.language = language;
    this.prepared = prepared;
    try (InputStream weights = resource(model + ".onnx");
        InputStream json = resource(model + "-tokenizer.json");
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      session = environment.createSession(weights.readAllBytes(), options);
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              json, Map.of("truncation", "true", "maxLength", "512", "padding", "false"));
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = BareOnnx.class.getResourceAsStream("/" + name);
    if (in == null) throw new FileNotFoundException("no resource '" + name + "'");
    return in;
  }

  Language language() {
    return language;
  }

  /** Returns the ids of each text, longest first. */
  List<long[]> ids(List<String> texts) {
    return texts.stream()
        .map(prepared)
        .map(text -> tokenizer.encode(text).getIds())
        .sorted((a, b) -> b.length - a.length)
        .toList();
  }

  void run(List<long[]> texts) {
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, CORES)
        .parallel()
        .forEach(
            core -> {
              for (int n = next.getAndIncrement(); n < texts.size(); n = next.getAndIncrement())
                run(texts.get(n));
            });
  }

  private void run(long[] ids) {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (String name : session.getInputNames()) inputs.put(name, input(name, ids));
      session.run(inputs).close();
    } catch (OrtException e) {
      throw new IllegalStateException("bare ONNX Runtime failed", e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor input(String name, long[] ids) throws OrtException {
    long[] values = ids;
    if (!name.equals("input_ids")) {
      values = new long[ids.length];
      Arrays.fill(values, name.equals("attention_mask") ? 1 : 0);
    }
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  @Override
  public void close() throws OrtException {
    session.close();
    tokenizer.close();
  }
}

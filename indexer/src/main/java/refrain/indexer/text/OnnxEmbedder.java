package refrain.indexer.text;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Embeds texts in the process with ONNX Runtime; thread-safe.
 *
 * <p>Each model starts when its language is first asked for, and stops at {@link #close}. Nothing
 * is fetched: the models and the tokenizer's native library stand on the class path.
 */
public final class OnnxEmbedder implements Embedder {
  private final Map<Language, Encoder> encoders = new EnumMap<>(Language.class);

  private OnnxEmbedder(List<Encoder> all) {
    for (Encoder encoder : all)
      for (Language language : encoder.languages()) encoders.put(language, encoder);
  }

  /**
   * Returns the models that ship, all int8: all-MiniLM-L6-v2 beside e5-small-v2, and
   * bge-small-zh-v1.5.
   */
  public static OnnxEmbedder bundled() {
    return new OnnxEmbedder(
        List.of(new Encoder(ModelFiles.english()), new Encoder(List.of(ModelFiles.chinese()))));
  }

  /**
   * Returns the model in a folder of the user's own: {@code model.onnx}, {@code tokenizer.json} and
   * {@code refrain-model.json} with {@code id}, {@code dimensions}, {@code pooling}, {@code
   * languages} and, where wanted, {@code prefix}, {@code lower_case} and {@code max_tokens}.
   *
   * @throws refrain.corpora.BadInput if a file is missing or a field cannot be used
   */
  public static OnnxEmbedder inFolder(Path folder) {
    return new OnnxEmbedder(List.of(new Encoder(List.of(ModelFiles.inFolder(folder)))));
  }

  @Override
  public Optional<EmbeddingModel> model(Language language) {
    return Optional.ofNullable(encoders.get(language)).map(Encoder::model);
  }

  @Override
  public List<float[]> embed(Language language, List<String> texts) {
    Encoder encoder = encoders.get(language);
    if (encoder == null)
      throw new IllegalArgumentException("no model embeds texts in '" + language.code() + "'");
    return encoder.embed(texts);
  }

  @Override
  public void close() {
    new LinkedHashSet<>(encoders.values()).forEach(Encoder::close);
  }
}

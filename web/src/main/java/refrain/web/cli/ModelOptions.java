package refrain.web.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import refrain.indexer.text.Embedder;
import refrain.indexer.text.OnnxEmbedder;

/** Which models embed texts, if any. */
final class ModelOptions {
  @Option(names = "--no-embedding", description = "Go by wording alone and start no model.")
  private boolean none;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description =
          "A folder with a sentence encoder of your own: model.onnx, tokenizer.json and refrain-model.json.")
  private @Nullable Path folder;

  boolean none() {
    return none;
  }

  /** Returns the embedder; its models start when first used. */
  Optional<Embedder> embedder() {
    if (none) return Optional.empty();
    return Optional.of(folder == null ? OnnxEmbedder.bundled() : OnnxEmbedder.inFolder(folder));
  }
}

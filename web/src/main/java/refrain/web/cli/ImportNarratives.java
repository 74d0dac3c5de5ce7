package refrain.web.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import refrain.indexer.NarrativeImport;

/** Imports narratives, to which statements then refer by their ids. */
@Command(
    name = "narratives",
    description = "Imports narratives; one that is known takes the new title and summary.",
    mixinStandardHelpOptions = true)
final class ImportNarratives implements Callable<Integer> {
  @Mixin private ReadingOptions reading;
  @Mixin private WorkspaceOption workspace;
  @Mixin private ModelOptions models;
  @Mixin private Output output;

  @Option(
      names = "--collection",
      paramLabel = "NAME",
      defaultValue = "narratives",
      description = "Under which name the import is noted (default: ${DEFAULT-VALUE}).")
  private String collection;

  @Override
  public Integer call() throws IOException {
    var options = reading.of(collection, workspace.folder());
    try (Opened opened = Opened.of(workspace.folder(), models.embedder())) {
      ImportFiles files = new ImportFiles(output, new NarrativeImport(opened.workspace())::run);
      int status = files.run(reading.files(), options);
      new Upkeep(output).after(opened, models.none());
      return status;
    }
  }
}

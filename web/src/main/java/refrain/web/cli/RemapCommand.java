package refrain.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import refrain.corpora.readers.ReadOptions;
import refrain.indexer.ImportOutcome;
import refrain.indexer.PostScorer;
import refrain.indexer.Remapping;

/** Maps the raw records of a collection again and updates its posts in place. */
@Command(
    name = "remap",
    description =
        "Maps the raw records kept of a collection's posts again, with another mapping, format or zone or with newer readers; ids stay, and the files are not needed.",
    mixinStandardHelpOptions = true)
final class RemapCommand implements Callable<Integer> {
  @Parameters(paramLabel = "COLLECTION", description = "The collection.")
  private String collection;

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN,...",
      description = "Where fields stand now (default: as in the import).")
  private @Nullable String map;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "The format to read with (default: the one that read it).")
  private @Nullable String format;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The zone of times that tell none (default: as in the import).")
  private @Nullable ZoneId zone;

  @Mixin private ByOption by;
  @Mixin private WorkspaceOption workspace;
  @Mixin private ModelOptions models;
  @Mixin private Output output;

  @Override
  public Integer call() throws IOException {
    Remapping.Request request =
        new Remapping.Request(
            collection,
            Optional.ofNullable(format),
            Optional.ofNullable(map).map(ReadOptions::parseMapping),
            Optional.ofNullable(zone),
            by.name());
    try (Opened opened = Opened.of(workspace.existing(), models.embedder())) {
      int status = report(remapped(opened, request));
      new Upkeep(output).after(opened, models.none());
      return status;
    }
  }

  private List<ImportOutcome> remapped(Opened opened, Remapping.Request request)
      throws IOException {
    PostScorer scorer = models.none() ? PostScorer.NONE : opened.engine().postScorer();
    try (Bar bar = Bar.of(collection)) {
      return new Remapping(opened.workspace(), opened.workspace().texts(), scorer, request)
          .run(bar);
    }
  }

  private int report(List<ImportOutcome> outcomes) throws IOException {
    int status = 0;
    for (ImportOutcome outcome : outcomes) {
      ImportReport report = ImportReport.of(Path.of(outcome.report().file()), outcome);
      output.result(report, report.line());
      if (report.unusable()) status = 2;
    }
    return status;
  }
}

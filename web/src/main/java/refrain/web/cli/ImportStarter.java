package refrain.web.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import refrain.corpora.StarterCorpus;
import refrain.indexer.NarrativeImport;
import refrain.indexer.StatementImport;

/**
 * Brings the starter narratives and their statements into a workspace; the demo's posts stay out.
 */
@Command(
    name = "starter",
    description =
        "Imports the starter corpus: narratives and gist statements, without the demo's posts.",
    mixinStandardHelpOptions = true)
final class ImportStarter implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private ModelOptions models;
  @Mixin private Output output;

  /** How much of the starter corpus was new. */
  record Added(long narratives, long statements) {}

  @Override
  public Integer call() throws IOException {
    try (Opened opened = Opened.of(workspace.folder(), models.embedder())) {
      Added added =
          new Added(
              new NarrativeImport(opened.workspace()).add(StarterCorpus.narratives()),
              new StatementImport(opened.workspace()).add(StarterCorpus.statements()));
      output.result(
          added,
          "starter corpus: %,d narratives and %,d statements imported, the others were there"
              .formatted(added.narratives(), added.statements()));
      new Upkeep(output).after(opened, models.none());
      return 0;
    }
  }
}

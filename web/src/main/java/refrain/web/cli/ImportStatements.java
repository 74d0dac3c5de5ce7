package refrain.web.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import refrain.corpora.BadInput;
import refrain.corpora.NarrativeId;
import refrain.corpora.curation.Catalogue;
import refrain.corpora.readers.NamedFile;
import refrain.corpora.readers.Preview;
import refrain.indexer.StatementImport;

/** Imports statements, into a narrative or for later. */
@Command(
    name = "statements",
    description = "Imports reference statements; importing a file twice changes nothing.",
    mixinStandardHelpOptions = true)
final class ImportStatements implements Callable<Integer> {
  @Mixin private ReadingOptions reading;
  @Mixin private ProvenanceOptions provenance;
  @Mixin private WorkspaceOption workspace;
  @Mixin private ModelOptions models;
  @Mixin private Output output;

  @Option(
      names = "--collection",
      paramLabel = "NAME",
      required = true,
      description = "The collection that the statements belong to.")
  private String collection;

  @Option(
      names = "--narrative",
      paramLabel = "ID",
      description = "Put every statement into this narrative, besides those that the file names.")
  private @Nullable String narrative;

  @Option(
      names = "--dry-run",
      description =
          "Read the files whole, as the import would, and say what it would take; write nothing.")
  private boolean dry;

  @Override
  public Integer call() throws IOException {
    var options = reading.of(collection, workspace.folder());
    var from = provenance.known();
    if (dry) return new DryRun(output).run(reading.files(), options, Preview::allStatements);
    try (Opened opened = Opened.of(workspace.folder(), models.embedder())) {
      Catalogue catalogue = opened.workspace().catalogue();
      Optional<NarrativeId> into = Optional.ofNullable(narrative).map(id -> known(id, catalogue));
      StatementImport statements = new StatementImport(opened.workspace());
      ImportFiles files =
          new ImportFiles(output, (f, o, p) -> statements.run(NamedFile.of(f), o, from, into, p));
      int status = files.run(reading.files(), options);
      remarkUnknownNarratives(catalogue);
      new Upkeep(output).after(opened, models.none());
      return status;
    }
  }

  private static NarrativeId known(String id, Catalogue catalogue) {
    List<String> ids = catalogue.narratives().stream().map(n -> n.id().value()).toList();
    if (ids.contains(id)) return new NarrativeId(id);
    String remedy =
        Nearest.to(id, ids)
            .map(near -> "did you mean '" + near + "'?")
            .orElse("'refrain import narratives FILE' brings narratives in");
    throw new BadInput(
        "could not import into narrative '%s': there is no such narrative; %s"
            .formatted(id, remedy));
  }

  private void remarkUnknownNarratives(Catalogue catalogue) {
    TreeSet<String> unknown = new TreeSet<>();
    catalogue.statements().stream()
        .flatMap(statement -> statement.narratives().stream())
        .filter(id -> catalogue.narrative(id).isEmpty())
        .forEach(id -> unknown.add(id.value()));
    if (!unknown.isEmpty())
      output.remark(
          "statements name narratives that are not there and count for none until 'refrain import narratives FILE' brings them in: "
              + String.join(", ", unknown));
  }
}

package refrain.web.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import refrain.corpora.BadInput;
import refrain.corpora.Post;
import refrain.corpora.readers.NamedFile;
import refrain.corpora.readers.Preview;
import refrain.corpora.readers.ReadOptions;
import refrain.indexer.PostImport;
import refrain.indexer.PostScorer;

/** Imports posts, scored for every narrative as they come in. */
@Command(
    name = "posts",
    description = "Imports posts; importing a file twice changes nothing.",
    mixinStandardHelpOptions = true)
final class ImportPosts implements Callable<Integer> {
  @Mixin private ReadingOptions reading;
  @Mixin private ProvenanceOptions provenance;
  @Mixin private PseudonymOptions pseudonymity;
  @Mixin private WorkspaceOption workspace;
  @Mixin private ModelOptions models;
  @Mixin private Output output;

  @Option(
      names = "--collection",
      paramLabel = "NAME",
      required = true,
      description = "The collection that the posts belong to.")
  private String collection;

  @Option(
      names = "--acknowledge-every",
      paramLabel = "SECONDS",
      defaultValue = "2",
      description = "Longest wait of what was read for its fsync, 0 to 3600 (default: 2).")
  private double acknowledge;

  @Option(
      names = "--dry-run",
      description =
          "Read the files whole, as the import would, and say what it would take; write nothing.")
  private boolean dry;

  @Override
  public Integer call() throws IOException {
    if (!(acknowledge >= 0 && acknowledge <= 3600))
      throw new BadInput("--acknowledge-every must be 0 to 3600 seconds, got " + acknowledge);
    var options = reading.of(collection, workspace.folder());
    var known = provenance.known();
    if (dry) return new DryRun(output).run(reading.files(), options, this::preview);
    try (Opened opened = Opened.of(workspace.folder(), models.embedder())) {
      var pseudonyms = pseudonymity.of(opened.workspace()::key);
      PostScorer scorer = models.none() ? PostScorer.NONE : opened.engine().postScorer();
      PostImport posts =
          new PostImport(
              opened.workspace(),
              opened.workspace().texts(),
              scorer,
              Duration.ofNanos((long) (acknowledge * 1e9)));
      ImportFiles files =
          new ImportFiles(output, (f, o, p) -> posts.run(NamedFile.of(f), o, known, pseudonyms, p));
      int status = files.run(reading.files(), options);
      new Upkeep(output).after(opened, models.none());
      return status;
    }
  }

  private Preview<Post> preview(NamedFile file, ReadOptions given) throws IOException {
    return pseudonymity.shown(Preview.allPosts(file, given));
  }
}

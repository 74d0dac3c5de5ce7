package refrain.web.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import refrain.indexer.Reindexing;
import refrain.search.LuceneEngine;

/** Rebuilds the indexes of a workspace from the journal and the posts' originals. */
@Command(
    name = "reindex",
    description =
        "Rebuilds the indexes of a workspace, as after a new version or with another model.",
    mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private ModelOptions models;
  @Mixin private Output output;

  private record Rebuilt(String workspace, long posts) {}

  @Override
  public Integer call() {
    String folder = workspace.existing().toString();
    var embedder = models.embedder();
    try (Bar bar = Bar.of("reindexing")) {
      long posts =
          Reindexing.run(
              workspace.existing(),
              Opened.texts(embedder),
              opened -> new LuceneEngine(opened).postScorer(),
              bar);
      output.result(new Rebuilt(folder, posts), "rebuilt %s: %,d posts".formatted(folder, posts));
      return 0;
    } finally {
      embedder.ifPresent(e -> e.close());
    }
  }
}

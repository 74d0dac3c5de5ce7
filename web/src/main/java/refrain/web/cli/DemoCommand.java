package refrain.web.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import refrain.corpora.StarterCorpus;
import refrain.indexer.NarrativeImport;
import refrain.indexer.PostImport;
import refrain.indexer.StatementImport;
import refrain.indexer.TextEmbedding;
import refrain.web.Server;
import refrain.web.ServerOptions;

/** Shows Refrain on the starter corpus, in a workspace that goes when the program ends. */
@Command(
    name = "demo",
    description = "Serves the starter corpus from a temporary workspace until it is stopped.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Option(names = "--no-browser", description = "Do not open a browser, even on a desktop.")
  private boolean noBrowser;

  @Mixin private ListeningOptions listening;
  @Mixin private ModelOptions models;
  @Mixin private Output output;

  private record Ready(String address, long narratives, long statements, long posts) {}

  @Override
  public Integer call() throws IOException {
    ServerOptions options = listening.options();
    try (StopSignal stop = StopSignal.listen();
        TemporaryFolder folder = TemporaryFolder.make("refrain-demo-");
        Opened opened = Opened.of(folder.path(), models.embedder());
        Server server =
            Server.start(
                opened.engine(), new CatalogueCorpus(opened.workspace().catalogue()), options)) {
      fill(opened);
      announce(listening.address(server.port()), opened);
      stop.await();
      return 0;
    }
  }

  private static void fill(Opened opened) throws IOException {
    CompletableFuture<Void> warm = warmUp(opened.workspace().texts());
    new NarrativeImport(opened.workspace()).add(StarterCorpus.narratives());
    warm.join();
    new StatementImport(opened.workspace()).add(StarterCorpus.statements());
    new PostImport(
            opened.workspace(), opened.workspace().texts(), opened.engine().postScorer())
        .add(StarterCorpus.posts());
  }

  /** Starts the models and the dictionaries of both languages at the same time. */
  private static CompletableFuture<Void> warmUp(TextEmbedding texts) {
    return CompletableFuture.allOf(
        List.of("Two words", "两个词").stream()
            .map(text -> CompletableFuture.runAsync(() -> texts.embed(text)))
            .toArray(CompletableFuture[]::new));
  }

  private void announce(String address, Opened opened) {
    var catalogue = opened.workspace().catalogue();
    Ready ready =
        new Ready(
            address,
            catalogue.narratives().size(),
            catalogue.statements().size(),
            opened.engine().posts());
    output.result(
        ready,
        "Refrain shows %,d synthetic posts and %,d narratives at %s - stop it with Ctrl-C"
            .formatted(ready.posts(), ready.narratives(), address));
    if (!noBrowser) Browser.open(address);
  }
}

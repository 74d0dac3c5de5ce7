package refrain.web.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import refrain.corpora.Post;
import refrain.corpora.StarterCorpus;
import refrain.indexer.NarrativeImport;
import refrain.indexer.PostImport;
import refrain.indexer.StatementImport;
import refrain.indexer.jobs.Jobs;
import refrain.indexer.text.Embedder;
import refrain.web.Server;
import refrain.web.ServerOptions;

/** Shows Refrain on the starter corpus, in a workspace that goes when the program ends. */
@Command(
    name = "demo",
    description = "Serves the starter corpus from a temporary workspace until it is stopped.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(DemoCommand.class);

  /** Posts that are added together; between two lots the pages show what is in. */
  private static final int CHUNK = 32;

  /** The same order each time, mixed so that the first lot is of every kind. */
  private static final long SEED = 20_210_805;

  /** Tells which process a folder is of. */
  static final String FOLDER = "refrain-demo-" + ProcessHandle.current().pid() + "-";

  @Option(names = "--no-browser", description = "Do not open a browser, even on a desktop.")
  private boolean noBrowser;

  @Mixin private ListeningOptions listening;
  @Mixin private ModelOptions models;
  @Mixin private Output output;

  private record Ready(String address, long narratives, long statements, long posts) {}

  @Override
  public Integer call() throws IOException {
    ServerOptions options = listening.options();
    Optional<Embedder> embedder = models.embedder();
    CompletableFuture<Void> started = ModelOptions.start(embedder);
    try (StopSignal stop = StopSignal.listen();
        TemporaryFolder folder = TemporaryFolder.make(FOLDER);
        Opened opened = Opened.of(folder.path(), embedder);
        BackgroundScoring scoring = new BackgroundScoring(opened);
        Jobs jobs = ServeCommand.jobs(opened, scoring, Jobs.MOST_BYTES);
        Server server = ServeCommand.serve(opened, scoring, jobs, options)) {
      started.join();
      new NarrativeImport(opened.workspace()).add(StarterCorpus.narratives());
      new StatementImport(opened.workspace()).add(StarterCorpus.statements());
      fill(opened, () -> announce(listening.address(server.port()), opened), stop);
      scoring.start();
      stop.await();
      return 0;
    }
  }

  /** Adds the posts; the first page can be seen when some of them are in. */
  private static void fill(Opened opened, Runnable ready, StopSignal stop) throws IOException {
    PostImport posts =
        new PostImport(
            opened.workspace(), opened.workspace().texts(), opened.engine().postScorer());
    List<Post> all = new ArrayList<>(StarterCorpus.posts());
    Collections.shuffle(all, new Random(SEED));
    for (int from = 0; from < all.size() && !stop.asked(); from += CHUNK) {
      posts.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
      if (from == 0) ready.run();
    }
    if (!stop.asked()) LOG.info("all {} synthetic posts are in", opened.engine().posts());
  }

  /** Says where the first page is. */
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
        "Refrain shows %,d narratives at %s with synthetic posts - stop it with Ctrl-C"
            .formatted(ready.narratives(), address));
    if (!noBrowser) Browser.open(address);
  }
}

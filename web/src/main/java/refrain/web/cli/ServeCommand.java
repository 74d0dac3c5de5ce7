package refrain.web.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import refrain.corpora.BadInput;
import refrain.indexer.Workspace;
import refrain.indexer.jobs.Jobs;
import refrain.web.Server;
import refrain.web.ServerOptions;
import refrain.web.query.Curation;
import refrain.web.query.Searched;

/** Serves a workspace to browsers and programs until it is stopped. */
@Command(
    name = "serve",
    description = "Serves a workspace over HTTP, pages and API, until it is stopped with Ctrl-C.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private ListeningOptions listening;
  @Mixin private ModelOptions models;
  @Mixin private Output output;

  @Option(
      names = "--max-upload",
      paramLabel = "BYTES",
      description =
          "The largest file that the import page and POST /api/v1/imports take (default: 16 GiB).")
  private long mostBytes = Jobs.MOST_BYTES;

  private record Serving(String address, String workspace, long posts) {}

  @Override
  public Integer call() throws IOException {
    ServerOptions options = listening.options();
    try (StopSignal stop = StopSignal.listen();
        Opened opened = Opened.of(workspace.existing(), models.embedder());
        BackgroundScoring scoring = new BackgroundScoring(opened).start();
        Jobs jobs = jobs(opened, scoring, mostBytes);
        Server server = serve(opened, scoring, jobs, options)) {
      var unused = ModelOptions.start(opened.embedder());
      announce(listening.address(server.port()), opened);
      stop.await();
      return 0;
    }
  }

  static Jobs jobs(Opened opened, BackgroundScoring scoring, long mostBytes) throws IOException {
    if (mostBytes < 1) throw new BadInput("--max-upload must be at least 1 byte, got " + mostBytes);
    return Jobs.open(opened.workspace(), opened.engine()::postScorer, scoring::ask, mostBytes);
  }

  static Server serve(Opened opened, BackgroundScoring scoring, Jobs jobs, ServerOptions options) {
    Workspace decided = opened.workspace();
    Searched searched = new SearchedWorkspace(decided, scoring);
    Curation curation = new Curation(decided.journal(), searched);
    return Server.start(opened.engine(), curation, Optional.of(jobs), options);
  }

  private void announce(String address, Opened opened) {
    Serving serving = new Serving(address, workspace.folder().toString(), opened.engine().posts());
    output.result(
        serving,
        "Refrain serves %s (%,d posts) at %s - stop it with Ctrl-C"
            .formatted(serving.workspace(), serving.posts(), address));
  }
}

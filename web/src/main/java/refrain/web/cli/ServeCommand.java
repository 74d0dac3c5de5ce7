package refrain.web.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import refrain.indexer.Workspace;
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

  private record Serving(String address, String workspace, long posts) {}

  @Override
  public Integer call() throws IOException {
    ServerOptions options = listening.options();
    try (StopSignal stop = StopSignal.listen();
        Opened opened = Opened.of(workspace.existing(), models.embedder());
        BackgroundScoring scoring = new BackgroundScoring(opened).start();
        Server server = serve(opened, scoring, options)) {
      var unused = ModelOptions.start(opened.embedder());
      announce(listening.address(server.port()), opened);
      stop.await();
      return 0;
    }
  }

  static Server serve(Opened opened, BackgroundScoring scoring, ServerOptions options) {
    Workspace decided = opened.workspace();
    Searched searched = new SearchedWorkspace(decided, scoring);
    return Server.start(opened.engine(), new Curation(decided.journal(), searched), options);
  }

  private void announce(String address, Opened opened) {
    Serving serving = new Serving(address, workspace.folder().toString(), opened.engine().posts());
    output.result(
        serving,
        "Refrain serves %s (%,d posts) at %s - stop it with Ctrl-C"
            .formatted(serving.workspace(), serving.posts(), address));
  }
}

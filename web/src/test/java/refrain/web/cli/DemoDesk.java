package refrain.web.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import refrain.corpora.StarterCorpus;
import refrain.corpora.curation.Journal;
import refrain.indexer.NarrativeImport;
import refrain.indexer.PostImport;
import refrain.indexer.StatementImport;
import refrain.indexer.jobs.Jobs;
import refrain.indexer.text.OnnxEmbedder;
import refrain.web.Server;
import refrain.web.ServerOptions;

/** The desk that {@code refrain demo} and {@code refrain serve} show, to be visited by tests. */
public final class DemoDesk implements Closeable {
  private final Opened opened;
  private final BackgroundScoring scoring;
  private final Jobs jobs;
  private final Server server;

  private DemoDesk(Opened opened) throws IOException {
    this.opened = opened;
    scoring = new BackgroundScoring(opened);
    jobs = ServeCommand.jobs(opened, scoring, Jobs.MOST_BYTES);
    server = ServeCommand.serve(opened, scoring, jobs, ServerOptions.local(0));
  }

  /** Opens one with the starter corpus and its synthetic posts; takes some ten seconds. */
  public static DemoDesk filled(Path folder) throws IOException {
    DemoDesk desk = new DemoDesk(Opened.of(folder, Optional.of(OnnxEmbedder.bundled())));
    desk.fill();
    desk.scoring.start();
    return desk;
  }

  /** Opens one that holds nothing and goes by wording alone. */
  public static DemoDesk empty(Path folder) throws IOException {
    DemoDesk desk = new DemoDesk(Opened.of(folder, Optional.empty()));
    desk.scoring.start();
    return desk;
  }

  /** Opens one with the starter narratives and statements, without a post, by wording alone. */
  public static DemoDesk withoutPosts(Path folder) throws IOException {
    DemoDesk desk = new DemoDesk(Opened.of(folder, Optional.empty()));
    desk.fillNarratives();
    desk.scoring.start();
    return desk;
  }

  private void fillNarratives() throws IOException {
    new NarrativeImport(opened.workspace()).add(StarterCorpus.narratives());
    new StatementImport(opened.workspace()).add(StarterCorpus.statements());
  }

  private void fill() throws IOException {
    fillNarratives();
    new PostImport(opened.workspace(), opened.workspace().texts(), opened.engine().postScorer())
        .add(StarterCorpus.posts());
  }

  /** Returns the journal, in which others than the desk's owner can have decided. */
  public Journal journal() {
    return opened.workspace().journal();
  }

  /** Returns the address of the first page, without a slash at its end. */
  public String address() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() throws IOException {
    server.close();
    jobs.close();
    scoring.close();
    opened.close();
  }
}

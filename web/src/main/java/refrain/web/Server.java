package refrain.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.util.Optional;
import refrain.corpora.BadInput;
import refrain.indexer.jobs.Jobs;
import refrain.search.SearchEngine;
import refrain.web.api.ApiRoutes;
import refrain.web.api.Health;
import refrain.web.api.Metrics;
import refrain.web.api.OpenApi;
import refrain.web.corpus.CorpusRoutes;
import refrain.web.export.ExportRoutes;
import refrain.web.guard.Gate;
import refrain.web.guard.Guards;
import refrain.web.imports.ImportRoutes;
import refrain.web.journal.JournalRoutes;
import refrain.web.ndjson.BulkRoutes;
import refrain.web.pages.PageRoutes;
import refrain.web.pages.Pages;
import refrain.web.query.Curation;
import refrain.web.query.Holdings;
import refrain.web.query.PostQueries;
import refrain.web.research.ResearchRoutes;
import refrain.web.review.ReviewRoutes;
import refrain.web.signin.SignInRoutes;
import refrain.web.signin.TokenRoutes;

/** The running HTTP service: pages for people, JSON for programs. */
public final class Server implements AutoCloseable {
  private final Javalin javalin;
  private final Metrics metrics;

  private Server(Javalin javalin, Metrics metrics) {
    this.javalin = javalin;
    this.metrics = metrics;
  }

  /**
   * Starts the service; it runs on threads of its own until {@link #close}.
   *
   * @throws BadInput if the port is in use or the address is not one of this machine
   */
  public static Server start(SearchEngine engine, Curation curation, ServerOptions options) {
    return start(engine, curation, Optional.empty(), options);
  }

  /**
   * As {@link #start(SearchEngine, Curation, ServerOptions)}.
   *
   * @param jobs imports what is sent; absent where nothing can be imported
   */
  public static Server start(
      SearchEngine engine, Curation curation, Optional<Jobs> jobs, ServerOptions options) {
    Metrics metrics = new Metrics(engine);
    Holdings holdings = new Holdings(engine, curation, jobs);
    Javalin javalin = Javalin.create(config -> configure(config, holdings, options, metrics));
    try {
      javalin.start(options.host(), options.port());
      HttpEngine.waitFor(javalin);
      return new Server(javalin, metrics);
    } catch (JavalinBindException e) {
      metrics.close();
      throw new BadInput(
          "could not listen on %s:%d: it is not free or not an address of this machine; stop the program that uses the port, or give another --port or --host"
              .formatted(options.host(), options.port()),
          e);
    }
  }

  /** Returns the port it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Stops listening and lets go of the port; requests under way are cut. */
  @Override
  public void close() {
    javalin.stop();
    metrics.close();
  }

  static void configure(
      JavalinConfig config, Holdings holdings, ServerOptions options, Metrics metrics) {
    HttpEngine.configure(config, options.limits());
    metrics.install(config);
    Optional<Gate> gate =
        Guards.install(
            config.routes,
            options.host(),
            options.credentials(),
            options.owner(),
            options.limits());
    PostQueries queries = new PostQueries(holdings, options.limits().textChars());
    new ApiRoutes(holdings, queries).install(config.routes);
    new BulkRoutes(holdings, options.limits()).install(config.routes);
    new Health(holdings).install(config.routes);
    OpenApi.install(config.routes);
    Pages pages = new Pages(holdings);
    PageRoutes reading = new PageRoutes(holdings, queries, pages);
    reading.install(config.routes);
    new SignInRoutes(pages, gate).install(config.routes);
    new TokenRoutes(pages, options.credentials()).install(config.routes);
    new CorpusRoutes(holdings, pages).install(config.routes);
    new ReviewRoutes(holdings, pages).install(config.routes);
    new JournalRoutes(holdings, pages).install(config.routes);
    new ImportRoutes(holdings, pages).install(config.routes);
    new ExportRoutes(holdings, queries).install(config.routes);
    new ResearchRoutes(holdings, queries, pages).install(config.routes);
    new Problems(reading).install(config.routes);
  }
}

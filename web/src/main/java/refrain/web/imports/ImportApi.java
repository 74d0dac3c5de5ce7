package refrain.web.imports;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import refrain.corpora.readers.ReadOptions;
import refrain.indexer.jobs.Job;
import refrain.indexer.jobs.Jobs;
import refrain.web.api.Body;
import refrain.web.guard.Person;
import refrain.web.guard.Role;
import refrain.web.query.Holdings;
import refrain.web.query.NotFound;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;

/** Imports for programs: send a file, follow its job, stop it, start it again. */
final class ImportApi {
  /** Records that a preview looks at. */
  static final int LOOKED_AT = 200;

  private final Holdings holdings;

  ImportApi(Holdings holdings) {
    this.holdings = holdings;
  }

  /** The jobs, the latest first. */
  record JobList(List<JobJson> jobs) {}

  void install(RoutesConfig routes) {
    routes.post("/api/v1/imports", this::take, Role.CURATOR);
    routes.get("/api/v1/jobs", ctx -> Body.answer(ctx, list(holdings)));
    routes.get("/api/v1/jobs/{id}", ctx -> Body.answer(ctx, JobJson.of(job(holdings, ctx))));
    routes.put("/api/v1/jobs/{id}", this::change, Role.CURATOR);
    routes.delete("/api/v1/jobs/{id}", this::discard, Role.CURATOR);
    routes.get("/api/v1/jobs/{id}/preview", this::preview, Role.CURATOR);
    routes.post("/api/v1/jobs/{id}/start", ctx -> start(ctx), Role.CURATOR);
    routes.post("/api/v1/jobs/{id}/cancel", this::cancel, Role.CURATOR);
  }

  static JobList list(Holdings holdings) {
    List<Job> all = holdings.imports().map(Jobs::all).orElse(List.of());
    return new JobList(all.stream().map(JobJson::of).toList());
  }

  /**
   * Returns the job that the address names.
   *
   * @throws NotFound if there is none
   */
  static Job job(Holdings holdings, Context ctx) {
    String id = ctx.pathParam("id");
    return holdings
        .imports()
        .flatMap(jobs -> jobs.job(id))
        .orElseThrow(
            () -> new NotFound("there is no job '%s'; GET /api/v1/jobs lists them".formatted(id)));
  }

  private void take(Context ctx) throws IOException {
    Job job = new Uploading(holdings.jobs()).take(ctx, true);
    ctx.status(202).header("Location", "/api/v1/jobs/" + job.id());
    Body.answer(ctx, JobJson.of(job));
  }

  /** What is not given stays as it is. */
  private void change(Context ctx) {
    Job job = job(holdings, ctx);
    Params given = PostQueries.params(ctx.queryString());
    PostQueries.refuseUnknown(given, Orders.NAMES);
    Map<String, List<String>> all = new LinkedHashMap<>();
    written(job).forEach((name, value) -> all.put(name, List.of(value)));
    given.names().forEach(name -> all.put(name, List.copyOf(given.all(name))));
    var order = Orders.of(Params.of(all), Person.of(ctx), holdings.jobs().mappings());
    Body.answer(ctx, JobJson.of(holdings.jobs().change(job.id(), order)));
  }

  /** Returns an order as the parameters that would give it. */
  static Map<String, String> written(Job job) {
    ReadOptions reading = job.order().reading();
    var by = job.order().provenance();
    Map<String, String> all = new LinkedHashMap<>();
    all.put("kind", job.order().kind().label());
    all.put("collection", reading.collection());
    all.put("format", reading.format().orElse("auto"));
    all.put("map", ReadOptions.writeMapping(reading.mapping()));
    all.put("zone", reading.zone().getId());
    all.put("charset", reading.charset().name());
    all.put("by", by.by());
    if (by.terms() != null) all.put("terms", by.terms());
    if (by.archiveUrl() != null) all.put("archive_url", by.archiveUrl());
    all.put("pseudonymise", Boolean.toString(by.pseudonymised()));
    return all;
  }

  private void preview(Context ctx) {
    Job job = job(holdings, ctx);
    Body.answer(ctx, PreviewJson.of(JobJson.of(job), holdings.jobs().preview(job, LOOKED_AT)));
  }

  private void start(Context ctx) {
    ctx.status(202);
    Body.answer(ctx, JobJson.of(holdings.jobs().start(job(holdings, ctx).id())));
  }

  private void cancel(Context ctx) {
    ctx.status(202);
    Body.answer(ctx, JobJson.of(holdings.jobs().cancel(job(holdings, ctx).id())));
  }

  private void discard(Context ctx) throws IOException {
    holdings.jobs().discard(job(holdings, ctx).id());
    ctx.status(204);
  }
}

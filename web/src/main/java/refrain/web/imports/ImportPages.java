package refrain.web.imports;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import refrain.corpora.BadInput;
import refrain.corpora.readers.Layout;
import refrain.corpora.readers.ReadOptions;
import refrain.indexer.jobs.ImportOrder;
import refrain.indexer.jobs.Job;
import refrain.indexer.jobs.Jobs;
import refrain.web.api.Body;
import refrain.web.guard.Person;
import refrain.web.guard.Role;
import refrain.web.pages.Form;
import refrain.web.pages.Page;
import refrain.web.pages.Pages;
import refrain.web.query.Holdings;
import refrain.web.query.Params;

/** The pages on which files are sent, mapped by eye and imported. */
final class ImportPages {
  private static final String JSON = ".json";

  private final Holdings holdings;
  private final Pages pages;

  ImportPages(Holdings holdings, Pages pages) {
    this.holdings = holdings;
    this.pages = pages;
  }

  void install(RoutesConfig routes) {
    routes.get("/import", ctx -> upload(ctx, ""), Role.CURATOR);
    routes.get("/import.json", ctx -> Body.answer(ctx, ImportApi.list(holdings)), Role.CURATOR);
    routes.post("/import", this::take, Role.CURATOR);
    routes.get("/import/{id}.json", this::twin, Role.CURATOR);
    routes.get("/import/{id}", ctx -> show(ctx, ""), Role.CURATOR);
    routes.post("/import/{id}", this::change, Role.CURATOR);
    routes.post("/import/{id}/cancel", this::cancel, Role.CURATOR);
    routes.post("/import/{id}/discard", this::discard, Role.CURATOR);
  }

  private void upload(Context ctx, String error) {
    Params params = Pages.params(ctx);
    Page page = pages.page(ctx, "collections", "import.title", "/import" + JSON);
    UploadView view =
        UploadView.of(
            page.t(),
            holdings,
            params.one("collection").orElse(""),
            params.one("kind").orElse("posts"),
            error);
    pages.render(ctx, "import", page, view);
  }

  private void take(Context ctx) throws IOException {
    try {
      go(ctx, new Uploading(holdings.jobs()).take(ctx, false));
    } catch (BadInput e) {
      ctx.status(HttpStatus.BAD_REQUEST);
      upload(ctx, String.valueOf(e.getMessage()));
    }
  }

  private static void go(Context ctx, Job job) {
    ctx.redirect(JobRow.href(job), HttpStatus.SEE_OTHER);
  }

  private void twin(Context ctx) {
    Job job = ImportApi.job(holdings, ctx);
    JobJson shape = JobJson.of(job);
    Body.answer(
        ctx,
        job.state().startable()
            ? PreviewJson.of(shape, holdings.jobs().preview(job, ImportApi.LOOKED_AT))
            : shape);
  }

  private void show(Context ctx, String error) {
    Job job = ImportApi.job(holdings, ctx);
    Page page = pages.page(ctx, "collections", null, JobRow.href(job) + JSON).titled(job.name());
    pages.render(ctx, "job", page, new JobPage(holdings.jobs(), pages, page, job).view(error));
  }

  /** What was wrong is said on the page, which keeps what held before. */
  private void change(Context ctx) {
    Job job = ImportApi.job(holdings, ctx);
    try {
      go(ctx, changed(Form.of(ctx), job, Person.of(ctx)));
    } catch (BadInput e) {
      ctx.status(HttpStatus.BAD_REQUEST);
      show(ctx, String.valueOf(e.getMessage()));
    }
  }

  private Job changed(Params form, Job job, Person who) {
    Jobs jobs = holdings.jobs();
    String act = form.one("act").orElse("preview");
    if (act.equals("again")) return jobs.start(job.id());
    ImportOrder order = order(form, job, who);
    Job changed = jobs.change(job.id(), order);
    if (act.equals("save"))
      jobs.mappings().save(form.one("save_as").orElse(""), order.reading().mapping());
    return act.equals("start") ? jobs.start(changed.id()) : changed;
  }

  private ImportOrder order(Params form, Job job, Person who) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String name : Orders.NAMES)
      form.one(name).ifPresent(value -> all.put(name, List.of(value)));
    all.put("by", List.of(job.order().provenance().by()));
    String map = map(form, job);
    if (!map.isEmpty()) all.put("map", List.of(map));
    return Orders.of(Params.of(all), who, holdings.jobs().mappings());
  }

  /** What was chosen for the columns of another reading of the file counts no more. */
  private String map(Params form, Job job) {
    if (form.one("act").orElse("").equals("use"))
      return form.one("saved").map(name -> "@" + name).orElse("");
    Map<String, String> before = ImportApi.written(job);
    for (String name : List.of("kind", "format", "charset"))
      if (!form.one(name).orElse("").equalsIgnoreCase(before.get(name))) return "";
    Layout layout = holdings.jobs().preview(job, 1).layout();
    if (!layout.free()) return ReadOptions.writeMapping(job.order().reading().mapping());
    return ReadOptions.writeMapping(MappingForm.mapping(form, layout));
  }

  private void cancel(Context ctx) {
    go(ctx, holdings.jobs().cancel(ImportApi.job(holdings, ctx).id()));
  }

  private void discard(Context ctx) throws IOException {
    holdings.jobs().discard(ImportApi.job(holdings, ctx).id());
    ctx.redirect("/import", HttpStatus.SEE_OTHER);
  }
}

package refrain.web.journal;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.curation.JournalMerge;
import refrain.corpora.curation.JournalMerge.Side;
import refrain.corpora.curation.Thing;
import refrain.web.api.Body;
import refrain.web.guard.Person;
import refrain.web.guard.Refusal;
import refrain.web.guard.Role;
import refrain.web.pages.Form;
import refrain.web.pages.Page;
import refrain.web.pages.Pages;
import refrain.web.query.Curation;
import refrain.web.query.NotFound;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;
import refrain.web.query.Values;

/** Merges a colleague's journal: it is sent, compared, decided on where both decided, and added. */
final class Merging {
  private static final String ONE = "/journal/merges/{id}";

  /** Of a file with a form, this much may stay in memory, in bytes. */
  private static final int IN_MEMORY = 1 << 16;

  private final Curation curation;
  private final Pages pages;
  private final Pending pending = new Pending();

  Merging(Curation curation, Pages pages) {
    this.curation = curation;
    this.pages = pages;
  }

  void install(RoutesConfig routes) {
    routes.get("/journal/merge", this::ask, Role.CURATOR);
    routes.get("/journal/merge.json", this::askTwin, Role.CURATOR);
    routes.post("/journal/merge", this::send, Role.CURATOR);
    routes.get(ONE + ".json", this::showTwin, Role.CURATOR);
    routes.get(ONE, ctx -> show(ctx, sent(ctx), Map.of(), false), Role.CURATOR);
    routes.post(ONE, this::decide, Role.CURATOR);
    routes.post(ONE + "/cancel", this::cancel, Role.CURATOR);
    routes.post("/api/v1/journal/merge", this::program, Role.CURATOR);
  }

  private void ask(Context ctx) {
    ask(ctx, MergeUpload.NOTHING);
  }

  private void ask(Context ctx, MergeUpload view) {
    Page page = pages.page(ctx, "journal", "merge.title", "/journal/merge.json");
    pages.render(ctx, "merge-upload", page, view);
  }

  private void askTwin(Context ctx) {
    Body.answer(ctx, MergeUploadJson.of(pending.of(Person.of(ctx).name())));
  }

  private void send(Context ctx) throws IOException {
    @Nullable String type = ctx.contentType();
    if (type == null || !type.startsWith("multipart/form-data"))
      throw Refusal.media("send the file with the form of /journal/merge");
    try {
      Part part = part(ctx);
      String name = Objects.requireNonNullElse(part.getSubmittedFileName(), "");
      try (InputStream in = part.getInputStream()) {
        keep(ctx, in, name);
      } finally {
        part.delete();
      }
    } catch (ServletException | IllegalStateException e) {
      throw new BadInput("could not read the file that was sent: " + e.getMessage(), e);
    }
  }

  private static Part part(Context ctx) throws IOException, ServletException {
    String folder = System.getProperty("java.io.tmpdir");
    ctx.req()
        .setAttribute(
            "org.eclipse.jetty.multipartConfig",
            new MultipartConfigElement(
                folder, Pending.LARGEST + 1, Pending.LARGEST + IN_MEMORY, IN_MEMORY));
    @Nullable Part part = ctx.req().getPart("journal");
    if (part == null || part.getSize() == 0)
      throw new BadInput("there is no file; choose the journal.jsonl of your colleague");
    return part;
  }

  private void keep(Context ctx, InputStream in, String name) {
    Pending.Sent sent = pending.keep(in, Person.of(ctx).name(), name);
    try {
      curation.compare(sent.file());
      ctx.redirect("/journal/merges/" + sent.id(), HttpStatus.SEE_OTHER);
    } catch (BadInput e) {
      pending.drop(sent);
      ctx.status(400);
      ask(ctx, MergeUpload.of(sent, e));
    }
  }

  private Pending.Sent sent(Context ctx) {
    return pending
        .of(ctx.pathParam("id"), Person.of(ctx).name())
        .orElseThrow(
            () ->
                new NotFound(
                    "no journal of yours waits here: it was merged, cancelled or is older than an hour; send it again at /journal/merge"));
  }

  private void showTwin(Context ctx) {
    Body.answer(ctx, MergeReport.of(curation.compare(sent(ctx).file()), false));
  }

  private void show(Context ctx, Pending.Sent sent, Map<Thing, Side> chosen, boolean changed) {
    String twin = "/journal/merges/" + sent.id() + ".json";
    Page page = pages.page(ctx, "journal", "merge.title", twin);
    MergeView view =
        MergeView.of(page.t(), curation, sent, curation.compare(sent.file()), chosen, changed);
    pages.render(ctx, "merge", page, view);
  }

  private void decide(Context ctx) {
    Params form = Form.of(ctx);
    Pending.Sent sent = sent(ctx);
    JournalMerge merge = curation.compare(sent.file());
    Map<Thing, Side> chosen = new HashMap<>();
    for (JournalMerge.Conflict conflict : merge.conflicts())
      Values.choice(form, MergeView.name(conflict.thing()), Set.of("ours", "theirs"))
          .ifPresent(side -> chosen.put(conflict.thing(), side(side)));
    if (chosen.size() < merge.conflicts().size()) {
      ctx.status(409);
      show(ctx, sent, chosen, true);
      return;
    }
    int added = curation.merge(merge, chosen, Person.of(ctx).name());
    pending.drop(sent);
    ctx.redirect("/journal?merged=" + added, HttpStatus.SEE_OTHER);
  }

  private static Side side(String written) {
    return written.equals("ours") ? Side.OURS : Side.THEIRS;
  }

  private void cancel(Context ctx) {
    pending.drop(sent(ctx));
    ctx.redirect("/journal", HttpStatus.SEE_OTHER);
  }

  private void program(Context ctx) throws IOException {
    Params params = PostQueries.params(ctx.queryString());
    PostQueries.refuseUnknown(params, Set.of("prefer", "dry_run"));
    String prefer =
        Values.choice(params, "prefer", Set.of("later", "ours", "theirs")).orElse("later");
    boolean dry = Values.flag(params, "dry_run", false);
    Path file;
    try (InputStream in = ctx.bodyInputStream()) {
      file = Pending.spool(in);
    }
    try {
      JournalMerge merge = curation.compare(file);
      if (!dry) curation.merge(merge, preferring(merge, prefer), Person.of(ctx).name());
      Body.answer(ctx, MergeReport.of(merge, !dry));
    } catch (BadInput e) {
      throw new BadInput(Pending.named(e, file, "the journal that was sent"), e);
    } finally {
      Pending.delete(file);
    }
  }

  private static Map<Thing, Side> preferring(JournalMerge merge, String prefer) {
    Map<Thing, Side> chosen = new HashMap<>();
    List<JournalMerge.Conflict> conflicts = merge.conflicts();
    for (JournalMerge.Conflict conflict : conflicts)
      chosen.put(conflict.thing(), prefer.equals("later") ? conflict.later() : side(prefer));
    return chosen;
  }
}

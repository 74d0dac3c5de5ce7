package refrain.web.corpus;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import refrain.corpora.Bilingual;
import refrain.corpora.Narrative;
import refrain.web.guard.Person;
import refrain.web.guard.Role;
import refrain.web.query.Holdings;
import refrain.web.query.Params;

/** Narratives for programs: write, change, retire, merge, split. */
final class NarrativeApi {
  private static final String ALL = "/api/v1/narratives";
  private static final String ONE = ALL + "/{id}";
  private static final Set<String> NEW = Set.of("id", "title", "summary", "reason");
  private static final Set<String> CHANGED = Set.of("title", "summary", "reason", "base");
  private static final Set<String> MERGED = Set.of("into", "reason", "base");
  private static final Set<String> SPLIT =
      Set.of("id", "title", "summary", "statements", "reason", "base");

  private final Holdings holdings;
  private final Editing editing;
  private final Regrouping regrouping;

  NarrativeApi(Holdings holdings) {
    this.holdings = holdings;
    editing = new Editing(holdings.curation());
    regrouping = new Regrouping(holdings.curation());
  }

  private record Title(String id, Bilingual title, Bilingual summary) {
    static Title of(Narrative n) {
      return new Title(n.id().value(), n.title(), n.summary());
    }
  }

  private record Decided(String act, Title narrative) {}

  void install(RoutesConfig routes) {
    routes.post(ALL, this::create, Role.CURATOR);
    routes.put(ONE, this::change, Role.CURATOR);
    routes.delete(ONE, this::retire, Role.CURATOR);
    routes.post(ONE + "/merge", this::merge, Role.CURATOR);
    routes.post(ONE + "/split", this::split, Role.CURATOR);
  }

  private void create(Context ctx) {
    Params given = Written.of(ctx, NEW);
    var done = editing.create(Person.of(ctx), NarrativeDraft.of(given), Given.reason(given));
    ctx.header("Location", ALL + "/" + Params.encode(done.thing().id().value()));
    written(ctx, 201, done);
  }

  private void change(Context ctx) {
    Narrative before = holdings.narrative(ctx.pathParam("id"));
    Params given = Written.of(ctx, CHANGED);
    written(
        ctx,
        200,
        editing.change(
            Person.of(ctx),
            before.id(),
            NarrativeDraft.of(given),
            Written.base(ctx, given),
            Given.reason(given)));
  }

  private void retire(Context ctx) {
    Params given = Written.inQuery(ctx, Set.of("reason", "base"));
    Narrative before = holdings.narrative(ctx.pathParam("id"));
    Written.gone(
        ctx,
        editing.retire(Person.of(ctx), before.id(), Written.base(ctx, given), Given.reason(given)));
  }

  private void merge(Context ctx) {
    Params given = Written.of(ctx, MERGED);
    Narrative from = holdings.narrative(ctx.pathParam("id"));
    Narrative into =
        holdings.narrative(Given.required(given, "into", "the id of the narrative to merge into"));
    Written.gone(
        ctx,
        regrouping.merge(
            Person.of(ctx), from.id(), into.id(), Written.base(ctx, given), Given.reason(given)));
  }

  private void split(Context ctx) {
    Params given = Written.of(ctx, SPLIT);
    Narrative from = holdings.narrative(ctx.pathParam("id"));
    written(
        ctx,
        201,
        regrouping.split(
            Person.of(ctx),
            from.id(),
            given.all("statements"),
            NarrativeDraft.of(given),
            Written.base(ctx, given),
            Given.reason(given)));
  }

  private static void written(Context ctx, int status, Editing.Done<Narrative> done) {
    Decided decided = new Decided(done.act().id(), Title.of(done.thing()));
    Written.answer(ctx, status, done.act(), decided);
  }
}

package refrain.web.corpus;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import refrain.corpora.Statement;
import refrain.web.guard.Person;
import refrain.web.guard.Role;
import refrain.web.json.StatementJson;
import refrain.web.query.Holdings;
import refrain.web.query.Params;

/** Statements for programs: write, change, retire, link translations. */
final class StatementApi {
  private static final String ALL = "/api/v1/statements";
  private static final String ONE = ALL + "/{id}";
  private static final String LINKS = ONE + "/translations";
  private static final Set<String> FIELDS =
      Set.of(
          "outlet",
          "outlet_kind",
          "speaker",
          "title",
          "text",
          "lang",
          "published_at",
          "url",
          "archive_url",
          "narratives",
          "kind",
          "collection",
          "reason",
          "base");

  private final Holdings holdings;
  private final Editing editing;
  private final Regrouping regrouping;

  StatementApi(Holdings holdings) {
    this.holdings = holdings;
    editing = new Editing(holdings.curation());
    regrouping = new Regrouping(holdings.curation());
  }

  private record Decided(String act, StatementJson statement) {}

  void install(RoutesConfig routes) {
    routes.post(ALL, this::create, Role.CURATOR);
    routes.put(ONE, this::change, Role.CURATOR);
    routes.delete(ONE, this::retire, Role.CURATOR);
    routes.post(LINKS, this::link, Role.CURATOR);
    routes.delete(LINKS, this::unlink, Role.CURATOR);
  }

  private void create(Context ctx) {
    Params given = Written.of(ctx, FIELDS);
    var done = editing.create(Person.of(ctx), StatementDraft.of(given), Given.reason(given));
    ctx.header("Location", ALL + "/" + Params.encode(done.thing().id().value()));
    written(ctx, 201, done);
  }

  private void change(Context ctx) {
    Statement before = holdings.statement(ctx.pathParam("id"));
    Params given = Written.of(ctx, FIELDS);
    written(
        ctx,
        200,
        editing.change(
            Person.of(ctx),
            before,
            StatementDraft.of(given),
            Written.base(ctx, given),
            Given.reason(given)));
  }

  private void retire(Context ctx) {
    Params given = Written.inQuery(ctx, Set.of("reason", "base"));
    Statement before = holdings.statement(ctx.pathParam("id"));
    Written.gone(
        ctx,
        editing.retire(Person.of(ctx), before.id(), Written.base(ctx, given), Given.reason(given)));
  }

  private void link(Context ctx) {
    Params given = Written.of(ctx, Set.of("other", "reason"));
    Statement one = holdings.statement(ctx.pathParam("id"));
    Statement other =
        holdings.statement(Given.required(given, "other", "the id of the other statement"));
    ctx.status(201);
    Written.gone(ctx, regrouping.link(Person.of(ctx), one, other, Given.reason(given)));
  }

  private void unlink(Context ctx) {
    Params given = Written.inQuery(ctx, Set.of("other", "reason"));
    Statement one = holdings.statement(ctx.pathParam("id"));
    Statement other =
        holdings.statement(Given.required(given, "other", "the id of the other statement"));
    Written.gone(ctx, regrouping.unlink(Person.of(ctx), one.id(), other.id(), Given.reason(given)));
  }

  private static void written(Context ctx, int status, Editing.Done<Statement> done) {
    Decided decided = new Decided(done.act().id(), StatementJson.of(done.thing()));
    Written.answer(ctx, status, done.act(), decided);
  }
}

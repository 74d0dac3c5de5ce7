package refrain.web.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLDecoder;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.NarrativeId;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.web.api.Body;
import refrain.web.guard.Person;
import refrain.web.guard.Role;
import refrain.web.pages.Cards;
import refrain.web.pages.Form;
import refrain.web.pages.Page;
import refrain.web.pages.Pages;
import refrain.web.query.Holdings;
import refrain.web.query.NotFound;
import refrain.web.query.Params;

/** A statement's own page, and the pages on which curators write, change, link and retire it. */
final class StatementPages {
  private static final String ALL = "/corpus/statements";
  private static final String ONE = ALL + "/{id}";
  private static final String JSON = ".json";

  private final Holdings holdings;
  private final Pages pages;
  private final Editing editing;
  private final Regrouping regrouping;

  StatementPages(Holdings holdings, Pages pages) {
    this.holdings = holdings;
    this.pages = pages;
    editing = new Editing(holdings.curation());
    regrouping = new Regrouping(holdings.curation());
  }

  void install(RoutesConfig routes) {
    routes.get("/statements/{id}", this::read);
    routes.get(ALL + "/new", this::write, Role.CURATOR);
    routes.get(
        ALL + "/new.json",
        ctx -> Body.answer(ctx, FormJson.statement(holdings, begun(ctx))),
        Role.CURATOR);
    routes.post(ALL, this::create, Role.CURATOR);
    routes.get(ONE + "/edit", this::edit, Role.CURATOR);
    routes.get(ONE + "/edit.json", this::editTwin, Role.CURATOR);
    routes.post(ONE, this::change, Role.CURATOR);
    routes.post(ONE + "/retire", this::retire, Role.CURATOR);
    routes.post(ONE + "/restore", this::restore, Role.CURATOR);
    routes.post(ONE + "/translations", this::link, Role.CURATOR);
    routes.post(ONE + "/translations/remove", this::unlink, Role.CURATOR);
  }

  private void read(Context ctx) {
    String id = ctx.pathParam("id");
    if (id.endsWith(JSON) && find(id) == null) {
      Statement s = known(id.substring(0, id.length() - JSON.length()));
      Body.answer(ctx, StatementAnswer.of(holdings, s));
      return;
    }
    Statement s = known(id);
    Page page = pages.page(ctx, "corpus", "compare.statement", Cards.href(s.id()) + JSON);
    page = page.titled(page.t().of("compare.statement") + " · " + s.outlet().name());
    pages.render(ctx, "statement", page, StatementView.of(page, holdings, s));
  }

  private @Nullable Statement find(String id) {
    if (id.isBlank()) return null;
    StatementId named = new StatementId(id);
    return holdings
        .corpus()
        .statement(named)
        .or(() -> holdings.corpus().retired(named))
        .orElse(null);
  }

  /** Returns a statement, retired or not. */
  private Statement known(String id) {
    @Nullable Statement found = find(id);
    if (found == null)
      throw new NotFound(
          "there is no statement with the id '%s'; /corpus/statements lists them".formatted(id));
    return found;
  }

  private Statement known(Context ctx) {
    return known(ctx.pathParam("id"));
  }

  private void write(Context ctx) {
    fresh(ctx, begun(ctx), null);
  }

  /** Returns what stands in the form of a new statement; {@code ?narrative=} ticks one. */
  private static Params begun(Context ctx) {
    Params given = Pages.params(ctx);
    Params others = given.without("narrative");
    return given.one("narrative").map(n -> others.with("narratives", n)).orElse(others);
  }

  private void fresh(Context ctx, Params form, @Nullable BadInput bad) {
    String twin = Pages.params(ctx).on(ALL + "/new" + JSON);
    Page page = pages.page(ctx, "corpus", "corpus.statement.new", twin);
    show(ctx, page, StatementForm.fresh(page, holdings, form, bad));
  }

  private void show(Context ctx, Page page, StatementForm form) {
    form.trouble().ifPresent(trouble -> ctx.status(trouble.status()));
    pages.render(ctx, "statement-edit", page, form);
  }

  private void create(Context ctx) {
    Params form = Form.of(ctx);
    try {
      var done = editing.create(Person.of(ctx), StatementDraft.of(form), Given.reason(form));
      Pages.done(ctx, Cards.href(done.thing().id()), done.act());
    } catch (BadInput e) {
      fresh(ctx, form, e);
    }
  }

  /** Shows the form; {@code ?narrative=} ticks one more, which a suggestion leads to. */
  private void edit(Context ctx) {
    Statement statement = known(ctx);
    edit(ctx, statement, begun(ctx, statement), null);
  }

  private static Params begun(Context ctx, Statement statement) {
    return Pages.params(ctx)
        .one("narrative")
        .map(n -> StatementDraft.fields(statement.within(new NarrativeId(n))))
        .orElseGet(() -> StatementDraft.fields(statement));
  }

  private void editTwin(Context ctx) {
    Statement statement = known(ctx);
    Body.answer(ctx, FormJson.of(holdings, statement, begun(ctx, statement)));
  }

  private void edit(
      Context ctx, Statement statement, @Nullable Params form, @Nullable BadInput bad) {
    String twin = Pages.params(ctx).on("/corpus" + Cards.href(statement.id()) + "/edit" + JSON);
    Page page = pages.page(ctx, "corpus", "corpus.statement.edit", twin);
    show(ctx, page, StatementForm.of(page, holdings, statement, form, bad));
  }

  private void change(Context ctx) {
    Params form = Form.of(ctx);
    Statement before = known(ctx);
    try {
      var done =
          editing.change(
              Person.of(ctx), before, StatementDraft.of(form), base(form), Given.reason(form));
      Pages.done(ctx, Cards.href(before.id()), done.act());
    } catch (BadInput e) {
      edit(ctx, before, form, e);
    }
  }

  private void retire(Context ctx) {
    Params form = Form.of(ctx);
    StatementId id = holdings.statement(ctx.pathParam("id")).id();
    Pages.done(
        ctx, Cards.href(id), editing.retire(Person.of(ctx), id, base(form), Given.reason(form)));
  }

  private void restore(Context ctx) {
    Params form = Form.of(ctx);
    StatementId id = known(ctx).id();
    Pages.done(ctx, Cards.href(id), editing.restore(Person.of(ctx), id, Given.reason(form)));
  }

  private void link(Context ctx) {
    Params form = Form.of(ctx);
    Statement one = holdings.statement(ctx.pathParam("id"));
    String other = Given.required(form, "other", "the id of the other statement");
    Statement partner = known(named(other));
    Pages.done(
        ctx,
        Cards.href(one.id()),
        regrouping.link(Person.of(ctx), one, partner, Given.reason(form)));
  }

  /** Returns the id that was typed, also out of the address of a statement's page. */
  private String named(String typed) {
    if (find(typed) != null || !typed.contains("/")) return typed;
    return URLDecoder.decode(typed.substring(typed.lastIndexOf('/') + 1), UTF_8);
  }

  private void unlink(Context ctx) {
    Params form = Form.of(ctx);
    Statement one = holdings.statement(ctx.pathParam("id"));
    Statement other =
        holdings.statement(Given.required(form, "other", "the id of the other statement"));
    Pages.done(
        ctx,
        Cards.href(one.id()),
        regrouping.unlink(Person.of(ctx), one.id(), other.id(), Given.reason(form)));
  }

  private static String base(Params form) {
    return form.one("base").orElse("");
  }
}

package refrain.web.corpus;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.curation.Act;
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
import refrain.web.query.PostQueries;

/** Pages on which curators write, change, merge, split and retire narratives. */
final class NarrativePages {
  private static final String ALL = "/corpus/narratives";
  private static final String ONE = ALL + "/{id}";
  private static final Params EMPTY = PostQueries.params((String) null);

  private final Holdings holdings;
  private final Pages pages;
  private final Editing editing;
  private final Regrouping regrouping;

  NarrativePages(Holdings holdings, Pages pages) {
    this.holdings = holdings;
    this.pages = pages;
    editing = new Editing(holdings.curation());
    regrouping = new Regrouping(holdings.curation());
  }

  /** Something that a form asks for. */
  private interface Deed {
    Act run(Person who, String base, @Nullable String why);
  }

  void install(RoutesConfig routes) {
    routes.get(ALL + "/new", ctx -> fresh(ctx, EMPTY, null), Role.CURATOR);
    routes.get(ALL + "/new.json", ctx -> Body.answer(ctx, FormJson.narrative()), Role.CURATOR);
    routes.post(ALL, this::create, Role.CURATOR);
    routes.get(ONE + "/edit", this::edit, Role.CURATOR);
    routes.get(
        ONE + "/edit.json",
        ctx -> Body.answer(ctx, FormJson.of(holdings, known(ctx))),
        Role.CURATOR);
    routes.post(ONE, this::change, Role.CURATOR);
    routes.post(ONE + "/retire", this::retire, Role.CURATOR);
    routes.post(ONE + "/restore", this::restore, Role.CURATOR);
    routes.post(ONE + "/merge", this::merge, Role.CURATOR);
    routes.post(ONE + "/split", this::split, Role.CURATOR);
  }

  private static String editHref(NarrativeId id) {
    return "/corpus" + Cards.href(id) + "/edit";
  }

  private void fresh(Context ctx, Params form, @Nullable BadInput bad) {
    Page page = pages.page(ctx, "corpus", "corpus.narrative.new", ALL + "/new.json");
    show(ctx, page, NarrativeView.fresh(page.t(), form, bad));
  }

  private void show(Context ctx, Page page, NarrativeView view) {
    view.trouble().ifPresent(trouble -> ctx.status(trouble.status()));
    pages.render(ctx, "narrative-edit", page, view);
  }

  private void create(Context ctx) {
    Params form = Form.of(ctx);
    try {
      var done = editing.create(Person.of(ctx), NarrativeDraft.of(form), Given.reason(form));
      Pages.done(ctx, editHref(done.thing().id()), done.act());
    } catch (BadInput e) {
      fresh(ctx, form, e);
    }
  }

  private void edit(Context ctx) {
    show(ctx, known(ctx), null, null);
  }

  private void show(
      Context ctx, Narrative narrative, @Nullable Params form, @Nullable BadInput bad) {
    Page page = pages.page(ctx, "corpus", null, editHref(narrative.id()) + ".json");
    page = page.titled(page.t().in(narrative.title()));
    show(ctx, page, new NarrativeEditor(page, holdings).view(narrative, form, bad));
  }

  /** Returns the narrative that the address names, retired or not. */
  private Narrative known(Context ctx) {
    String id = ctx.pathParam("id");
    if (id.isBlank()) throw new NotFound("a narrative needs an id");
    return holdings.corpus().retired(new NarrativeId(id)).orElseGet(() -> holdings.narrative(id));
  }

  private void change(Context ctx) {
    Params form = Form.of(ctx);
    Narrative before = known(ctx);
    try {
      NarrativeDraft draft = NarrativeDraft.of(form);
      act(
          ctx,
          form,
          editHref(before.id()),
          (who, base, why) -> editing.change(who, before.id(), draft, base, why).act());
    } catch (BadInput e) {
      show(ctx, before, form, e);
    }
  }

  private void retire(Context ctx) {
    Params form = Form.of(ctx);
    NarrativeId id = holdings.narrative(ctx.pathParam("id")).id();
    act(ctx, form, "/corpus", (who, base, why) -> editing.retire(who, id, base, why));
  }

  private void restore(Context ctx) {
    Params form = Form.of(ctx);
    NarrativeId id = known(ctx).id();
    act(ctx, form, editHref(id), (who, base, why) -> editing.restore(who, id, why));
  }

  private void merge(Context ctx) {
    Params form = Form.of(ctx);
    NarrativeId from = holdings.narrative(ctx.pathParam("id")).id();
    NarrativeId into =
        holdings.narrative(Given.required(form, "into", "the narrative to merge into")).id();
    act(
        ctx,
        form,
        editHref(into),
        (who, base, why) -> regrouping.merge(who, from, into, base, why));
  }

  private void split(Context ctx) {
    Params form = Form.of(ctx);
    Narrative from = holdings.narrative(ctx.pathParam("id"));
    var done =
        regrouping.split(
            Person.of(ctx),
            from.id(),
            form.all("statements"),
            NarrativeDraft.of(form),
            base(form),
            Given.reason(form));
    Pages.done(ctx, editHref(done.thing().id()), done.act());
  }

  private static void act(Context ctx, Params form, String back, Deed deed) {
    Pages.done(ctx, back, deed.run(Person.of(ctx), base(form), Given.reason(form)));
  }

  private static String base(Params form) {
    return form.one("base").orElse("");
  }
}

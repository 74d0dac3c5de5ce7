package refrain.web.journal;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import refrain.corpora.curation.Act;
import refrain.web.api.Body;
import refrain.web.guard.Person;
import refrain.web.guard.Refusal;
import refrain.web.guard.Role;
import refrain.web.json.Json;
import refrain.web.pages.ActWords;
import refrain.web.pages.Form;
import refrain.web.pages.Pages;
import refrain.web.query.Curation;
import refrain.web.query.NotFound;

/** Takes acts back: a reviewer what they judged themselves, a curator anything. */
final class Undoing {
  private final Curation curation;

  Undoing(Curation curation) {
    this.curation = curation;
  }

  private record Undone(String note, String undone, String act) {}

  void install(RoutesConfig routes) {
    routes.post("/journal/{act}/undo", this::fromPage, Role.REVIEWER);
    routes.post("/api/v1/journal/{act}/undo", this::fromProgram, Role.REVIEWER);
  }

  private void fromPage(Context ctx) {
    String back = Form.back(Form.of(ctx));
    Pages.done(ctx, back, undo(ctx));
  }

  private void fromProgram(Context ctx) {
    Act act = undo(ctx);
    Body.answer(ctx, new Undone(Json.NOTE, ctx.pathParam("act"), act.id()));
  }

  private Act undo(Context ctx) {
    Person who = Person.of(ctx);
    Act act =
        curation
            .history()
            .act(ctx.pathParam("act"))
            .orElseThrow(
                () ->
                    new NotFound(
                        "there is no act '%s' in the journal".formatted(ctx.pathParam("act"))));
    if (!ActWords.mayUndo(act, who))
      throw Refusal.role(
          "a reviewer may undo what they judged themselves; ask a curator to undo what %s did"
              .formatted(act.by()));
    return curation.undo(act.id(), who.name(), null);
  }
}

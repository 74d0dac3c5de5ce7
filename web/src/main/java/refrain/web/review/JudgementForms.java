package refrain.web.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import refrain.corpora.Judgement;
import refrain.corpora.curation.Act;
import refrain.web.api.Answers;
import refrain.web.guard.Person;
import refrain.web.guard.Role;
import refrain.web.pages.Form;
import refrain.web.pages.Pages;
import refrain.web.query.Holdings;
import refrain.web.query.Params;

/** Judges what the forms of the pages send, and leads back to the page. */
final class JudgementForms {
  private final Judging judging;

  JudgementForms(Holdings holdings) {
    judging = new Judging(holdings);
  }

  void install(RoutesConfig routes) {
    routes.post("/judgements", this::judge, Role.REVIEWER);
  }

  private void judge(Context ctx) {
    Params form = Form.of(ctx);
    Person who = Person.of(ctx);
    Judgement judgement =
        judging.of(
            who,
            Answers.required(form, "post"),
            Answers.required(form, "narrative"),
            Answers.required(form, "verdict"),
            form.one("reason").orElse(null));
    boolean copies = form.one("copies").isPresent();
    Act act = judging.decide(who, copies ? judging.withCopies(judgement) : List.of(judgement));
    Pages.done(ctx, Form.back(form), act);
  }
}

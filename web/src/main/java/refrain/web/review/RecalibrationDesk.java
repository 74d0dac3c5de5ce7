package refrain.web.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.Recalibration;
import refrain.corpora.curation.Act;
import refrain.corpora.curation.Entry;
import refrain.search.judged.Reliability;
import refrain.web.api.Body;
import refrain.web.guard.Person;
import refrain.web.guard.Role;
import refrain.web.json.Json;
import refrain.web.pages.Form;
import refrain.web.pages.Pages;
import refrain.web.query.Holdings;
import refrain.web.query.NotFound;

/** Applies what judgements propose that scores should mean, and takes it back. */
final class RecalibrationDesk {
  private static final String PATH = "/api/v1/recalibration";

  private final Holdings holdings;
  private final Thresholds thresholds;

  RecalibrationDesk(Holdings holdings, Thresholds thresholds) {
    this.holdings = holdings;
    this.thresholds = thresholds;
  }

  /**
   * What is in force and what is proposed.
   *
   * @param counted what one decided match is
   * @param applied absent while scores mean what they were computed as
   * @param proposed absent while there are too few judgements
   */
  private record Both(
      String note, String counted, @Nullable Recalibration applied, @Nullable Fitted proposed) {}

  private record Fitted(Recalibration recalibration, Reliability before, Reliability after) {}

  private record Done(String note, String act, @Nullable Recalibration applied) {}

  void install(RoutesConfig routes) {
    routes.get(PATH, this::show);
    routes.post(PATH, ctx -> answer(ctx, 201, apply(Person.of(ctx))), Role.CURATOR);
    routes.delete(PATH, ctx -> answer(ctx, 200, withdraw(Person.of(ctx))), Role.CURATOR);
    routes.post(
        "/recalibration",
        ctx -> Pages.done(ctx, Form.back(Form.of(ctx)), apply(Person.of(ctx))),
        Role.CURATOR);
    routes.post(
        "/recalibration/withdraw",
        ctx -> Pages.done(ctx, Form.back(Form.of(ctx)), withdraw(Person.of(ctx))),
        Role.CURATOR);
  }

  private void show(Context ctx) {
    Optional<Proposal> proposal = Proposal.of(thresholds.outcomes());
    Body.answer(
        ctx,
        new Both(
            Json.NOTE,
            FiguresJson.COUNTED,
            holdings.corpus().recalibration().orElse(null),
            proposal.map(p -> new Fitted(p.fitted(), p.before(), p.after())).orElse(null)));
  }

  private void answer(Context ctx, int status, Act act) {
    ctx.status(status);
    Body.answer(ctx, new Done(Json.NOTE, act.id(), holdings.corpus().recalibration().orElse(null)));
  }

  private Act apply(Person who) {
    Proposal proposal =
        Proposal.of(thresholds.outcomes())
            .orElseThrow(
                () ->
                    new BadInput(
                        "could not recalibrate from %d decided matches: it takes %d, some confirmed and some rejected; judge more in the review queue"
                            .formatted(thresholds.outcomes().size(), Proposal.LEAST)));
    return decide(who, new Entry.Change.Recalibrate(proposal.fitted()));
  }

  private Act withdraw(Person who) {
    if (holdings.corpus().recalibration().isEmpty())
      throw new NotFound("no recalibration is in force; there is nothing to take back");
    return decide(who, new Entry.Change.WithdrawRecalibration());
  }

  private Act decide(Person who, Entry.Change change) {
    return holdings.curation().decide(who.name(), null, List.of(change));
  }
}

package refrain.web.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import refrain.corpora.Judgement;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.corpora.curation.Act;
import refrain.web.api.Answers;
import refrain.web.api.Body;
import refrain.web.guard.Person;
import refrain.web.guard.Refusal;
import refrain.web.guard.Role;
import refrain.web.json.Json;
import refrain.web.json.JudgementJson;
import refrain.web.query.Holdings;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;

/** Judgements for programs: list, judge, take back. */
final class JudgementApi {
  private static final String PATH = "/api/v1/judgements";
  private static final Set<String> FIELDS = Set.of("post", "narrative", "verdict", "reason");
  private static final int MOST = 1_000;

  private final Holdings holdings;
  private final Judging judging;

  JudgementApi(Holdings holdings) {
    this.holdings = holdings;
    this.judging = new Judging(holdings);
  }

  /** The judgements that hold. */
  private record JudgementList(String note, List<JudgementJson> judgements) {}

  /**
   * What was journaled.
   *
   * @param act names it, to be undone
   */
  private record Decided(String note, String act, List<JudgementJson> judgements) {}

  void install(RoutesConfig routes) {
    routes.get(PATH, this::list);
    routes.post(PATH, this::judge, Role.REVIEWER);
    routes.put(PATH, this::judge, Role.REVIEWER);
    routes.delete(PATH, this::withdraw, Role.REVIEWER);
  }

  private void list(Context ctx) {
    List<Judgement> found =
        JudgementFilter.read(PostQueries.params(ctx.queryString())).of(holdings.corpus());
    Body.answer(ctx, new JudgementList(Json.NOTE, shapes(found)));
  }

  private void judge(Context ctx) {
    Person who = Person.of(ctx);
    List<Judgement> judgements =
        Body.all(ctx, MOST).stream().map(body -> judgement(who, body.only(FIELDS))).toList();
    Act act = judging.decide(who, judgements);
    ctx.status(201);
    Body.answer(ctx, new Decided(Json.NOTE, act.id(), shapes(judgements)));
  }

  private Judgement judgement(Person who, Body body) {
    return judging.of(
        who,
        body.required("post"),
        body.required("narrative"),
        body.required("verdict"),
        body.optional("reason"));
  }

  /** Takes back one's own judgement; a curator may take back another's. */
  private void withdraw(Context ctx) {
    Person who = Person.of(ctx);
    Params params = PostQueries.params(ctx.queryString());
    PostQueries.refuseUnknown(params, Set.of("post", "narrative", "by"));
    String by = params.one("by").orElse(who.name());
    if (!by.equals(who.name()) && !who.may(Role.CURATOR))
      throw Refusal.role(
          "only a curator may take back what somebody else judged; this is %s's".formatted(by));
    PostId post = holdings.post(Answers.required(params, "post")).id();
    NarrativeId narrative = holdings.narrative(Answers.required(params, "narrative")).id();
    Act act = judging.withdraw(who, post, narrative, by);
    Body.answer(ctx, new Decided(Json.NOTE, act.id(), List.of()));
  }

  private static List<JudgementJson> shapes(List<Judgement> judgements) {
    return judgements.stream().map(JudgementJson::of).toList();
  }
}

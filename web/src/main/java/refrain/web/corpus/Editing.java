package refrain.web.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.curation.Act;
import refrain.corpora.curation.Catalogue;
import refrain.corpora.curation.Entry.Change;
import refrain.corpora.curation.Thing;
import refrain.web.guard.Person;
import refrain.web.query.BadParameter;
import refrain.web.query.Curation;
import refrain.web.query.NotFound;

/**
 * Journals what curators change, one act a change.
 *
 * <p>Whoever changes or retires something says which act they saw last decide on it; {@code *} is
 * any.
 */
final class Editing {
  private final Curation curation;

  Editing(Curation curation) {
    this.curation = curation;
  }

  /** What was journaled. */
  record Done<T>(Act act, T thing) {}

  Done<Narrative> create(Person who, NarrativeDraft draft, @Nullable String why) {
    synchronized (curation) {
      Narrative made = draft.under(draft.free(id -> known(curation.catalogue(), id)));
      return new Done<>(
          curation.decide(who.name(), why, List.of(new Change.PutNarrative(made))), made);
    }
  }

  static boolean known(Catalogue corpus, NarrativeId id) {
    return corpus.narrative(id).isPresent() || corpus.retired(id).isPresent();
  }

  Done<Narrative> change(
      Person who, NarrativeId id, NarrativeDraft draft, String base, @Nullable String why) {
    Narrative next = draft.under(id);
    Act act =
        curation.decide(
            who.name(),
            why,
            corpus -> {
              unchanged(Thing.of(id), base);
              boolean same = corpus.narrative(id).filter(next::equals).isPresent();
              return same ? List.of() : List.of(new Change.PutNarrative(next));
            });
    return new Done<>(act, next);
  }

  Act retire(Person who, NarrativeId id, String base, @Nullable String why) {
    return retire(who, Thing.of(id), new Change.RetireNarrative(id), base, why);
  }

  Act retire(Person who, StatementId id, String base, @Nullable String why) {
    return retire(who, Thing.of(id), new Change.RetireStatement(id), base, why);
  }

  private Act retire(Person who, Thing thing, Change change, String base, @Nullable String why) {
    return curation.decide(
        who.name(),
        why,
        corpus -> {
          unchanged(thing, base);
          return List.of(change);
        });
  }

  Act restore(Person who, NarrativeId id, @Nullable String why) {
    Narrative last =
        curation.catalogue().retired(id).orElseThrow(() -> notRetired("narrative", id.value()));
    return curation.decide(who.name(), why, List.of(new Change.PutNarrative(last)));
  }

  Done<Statement> create(Person who, StatementDraft draft, @Nullable String why) {
    Statement made = draft.fresh();
    Act act =
        curation.decide(
            who.name(),
            why,
            corpus -> {
              checkNarratives(corpus, made);
              if (corpus.statement(made.id()).isPresent())
                throw new BadInput(
                    "the corpus already holds this statement, word for word: "
                        + "/statements/"
                        + made.id());
              return List.of(new Change.PutStatement(made));
            });
    return new Done<>(act, made);
  }

  Done<Statement> change(
      Person who, Statement before, StatementDraft draft, String base, @Nullable String why) {
    Statement next = draft.instead(before);
    Act act =
        curation.decide(
            who.name(),
            why,
            corpus -> {
              unchanged(Thing.of(before.id()), base);
              checkNarratives(corpus, next);
              boolean same = corpus.statement(next.id()).filter(next::equals).isPresent();
              return same ? List.of() : List.of(new Change.PutStatement(next));
            });
    return new Done<>(act, next);
  }

  Act restore(Person who, StatementId id, @Nullable String why) {
    Statement last =
        curation.catalogue().retired(id).orElseThrow(() -> notRetired("statement", id.value()));
    return curation.decide(who.name(), why, List.of(new Change.PutStatement(last)));
  }

  /** Refuses narratives that are not there; one that was retired may stay. */
  private static void checkNarratives(Catalogue corpus, Statement statement) {
    for (NarrativeId id : statement.narratives())
      if (!known(corpus, id))
        throw new BadParameter("narratives", id.value(), "the id of a narrative");
  }

  private void unchanged(Thing thing, String base) {
    if (!base.equals("*")) curation.unchanged(thing, base);
  }

  private static NotFound notRetired(String what, String id) {
    return new NotFound("there is no retired %s with the id '%s'".formatted(what, id));
  }
}

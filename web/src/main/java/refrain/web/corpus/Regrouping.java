package refrain.web.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.Judgement;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.Verdict;
import refrain.corpora.curation.Act;
import refrain.corpora.curation.Catalogue;
import refrain.corpora.curation.Entry.Change;
import refrain.corpora.curation.Thing;
import refrain.web.guard.Person;
import refrain.web.query.BadParameter;
import refrain.web.query.Curation;

/** Moves statements between narratives and links translations, one act each. */
final class Regrouping {
  private final Curation curation;

  Regrouping(Curation curation) {
    this.curation = curation;
  }

  /**
   * Moves all statements of a narrative into another and retires the first. What people confirmed
   * of it is confirmed of the other from then on, where they have not judged that themselves; what
   * they rejected does not follow and stays with the first.
   */
  Act merge(Person who, NarrativeId from, NarrativeId into, String base, @Nullable String why) {
    if (from.equals(into))
      throw new BadParameter("into", into.value(), "another narrative than the one to merge");
    return curation.decide(
        who.name(),
        why,
        corpus -> {
          if (!base.equals("*")) curation.unchanged(Thing.of(from), base);
          List<Change> changes = new ArrayList<>();
          corpus.statements(from).forEach(s -> changes.add(moved(s, from, into)));
          confirmed(corpus, from, into).forEach(j -> changes.add(new Change.Judge(j)));
          changes.add(new Change.RetireNarrative(from));
          return changes;
        });
  }

  private static Stream<Judgement> confirmed(Catalogue corpus, NarrativeId from, NarrativeId into) {
    return corpus.judgements().stream()
        .filter(j -> j.narrative().equals(from) && j.verdict() == Verdict.CONFIRM)
        .filter(
            j ->
                corpus.judgements(j.post()).stream()
                    .noneMatch(o -> o.narrative().equals(into) && o.by().equals(j.by())))
        .map(j -> new Judgement(j.post(), into, j.verdict(), j.reason(), j.by(), j.at()));
  }

  private static Change moved(Statement s, NarrativeId from, NarrativeId into) {
    List<NarrativeId> next =
        s.narratives().stream().map(n -> n.equals(from) ? into : n).distinct().toList();
    return new Change.PutStatement(s.in(next));
  }

  /** Moves some statements of a narrative into a new one. */
  Editing.Done<Narrative> split(
      Person who,
      NarrativeId from,
      Set<String> chosen,
      NarrativeDraft draft,
      String base,
      @Nullable String why) {
    synchronized (curation) {
      Catalogue corpus = curation.catalogue();
      if (!base.equals("*")) curation.unchanged(Thing.of(from), base);
      List<Statement> all = corpus.statements(from);
      List<Statement> moving = all.stream().filter(s -> chosen.contains(s.id().value())).toList();
      checkChoice(all, moving, chosen);
      Narrative made = draft.under(draft.free(id -> Editing.known(corpus, id)));
      List<Change> changes = new ArrayList<>(List.of(new Change.PutNarrative(made)));
      moving.forEach(s -> changes.add(moved(s, from, made.id())));
      return new Editing.Done<>(curation.decide(who.name(), why, changes), made);
    }
  }

  private static void checkChoice(List<Statement> all, List<Statement> moving, Set<String> chosen) {
    if (moving.size() != chosen.size())
      throw new BadParameter(
          "statements", String.join(", ", chosen), "statements of this narrative only");
    if (moving.isEmpty() || moving.size() == all.size())
      throw new BadInput(
          "could not split: %d of %d statements are chosen; choose at least one and leave at least one"
              .formatted(moving.size(), all.size()));
  }

  /** Says that two statements say the same in two languages. */
  Act link(Person who, Statement one, Statement other, @Nullable String why) {
    return curation.decide(
        who.name(),
        why,
        corpus -> {
          if (linked(corpus, one.id(), other.id()))
            throw new BadInput(
                "statements '%s' and '%s' are linked already".formatted(one.id(), other.id()));
          return List.of(Change.LinkTranslation.of(one.id(), other.id()));
        });
  }

  /** Takes a link away. */
  Act unlink(Person who, StatementId one, StatementId other, @Nullable String why) {
    return curation.decide(
        who.name(),
        why,
        corpus -> {
          if (!linked(corpus, one, other))
            throw new BadInput("statements '%s' and '%s' are not linked".formatted(one, other));
          return List.of(Change.UnlinkTranslation.of(one, other));
        });
  }

  private static boolean linked(Catalogue corpus, StatementId one, StatementId other) {
    return corpus.translations(one).stream().anyMatch(s -> s.id().equals(other));
  }
}

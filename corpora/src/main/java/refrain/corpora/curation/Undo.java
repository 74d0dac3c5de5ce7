package refrain.corpora.curation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import refrain.corpora.BadInput;

/**
 * Finds what takes an act back: for each thing that it decided on, what held before.
 *
 * <p>Taking back is an act itself, so it can be taken back as well.
 */
final class Undo {
  private final History history;
  private final Act act;
  private final Map<Thing, Line> decided = new LinkedHashMap<>();
  private final Map<Thing, List<Line>> about;

  Undo(History history, Act act) {
    this.history = history;
    this.act = act;
    for (Line line : history.lines(act.id()))
      if (!line.thing().kind().fact())
        decided.merge(line.thing(), line, (a, b) -> Line.EFFECT.compare(a, b) > 0 ? a : b);
    about = history.about(decided.keySet());
  }

  /**
   * Returns the changes that bring back what held before the act.
   *
   * @throws Superseded if something was decided again and differently since
   * @throws BadInput if the act only reports an import
   */
  List<Entry.Change> changes() {
    if (decided.isEmpty())
      throw new BadInput(
          "could not undo what was done at %s: an import or a removal tells what happened and decides nothing"
              .formatted(act.at()));
    return decided.values().stream().flatMap(line -> back(line).stream()).toList();
  }

  private Optional<Entry.Change> back(Line line) {
    List<Line> all = Objects.requireNonNull(about.get(line.thing()));
    Entry.Change done = history.entry(line).change();
    if (!all.getLast().equals(line) && !history.entry(all.getLast()).change().equals(done))
      throw new Superseded(act, history.act(all.getLast()));
    int at = all.indexOf(line);
    for (int i = at - 1; i >= 0; i--)
      if (!history.lines(act.id()).contains(all.get(i)))
        return Optional.of(history.entry(all.get(i)).change());
    return opposite(done);
  }

  /** Returns the change that makes a thing as if it had never been. */
  private static Optional<Entry.Change> opposite(Entry.Change done) {
    return switch (done) {
      case Entry.Change.PutNarrative(var narrative) ->
          Optional.of(new Entry.Change.RetireNarrative(narrative.id()));
      case Entry.Change.PutStatement(var statement) ->
          Optional.of(new Entry.Change.RetireStatement(statement.id()));
      case Entry.Change.LinkTranslation(var one, var other) ->
          Optional.of(new Entry.Change.UnlinkTranslation(one, other));
      case Entry.Change.Judge(var j) ->
          Optional.of(new Entry.Change.WithdrawJudgement(j.post(), j.narrative(), j.by()));
      case Entry.Change.Recalibrate c -> Optional.of(new Entry.Change.WithdrawRecalibration());
      default -> Optional.empty();
    };
  }
}

package refrain.corpora.curation;

import refrain.corpora.Import;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.corpora.StatementId;

/**
 * What a change is about; of two changes about the same thing the later one holds.
 *
 * @param id unique within its kind
 */
public record Thing(Kind kind, String id) {
  /** The kinds of things that a journal tells of. */
  public enum Kind {
    NARRATIVE,
    STATEMENT,
    TRANSLATION,
    JUDGEMENT,
    RECALIBRATION,
    IMPORT,
    FORGETTING;

    /** Returns whether it is a fact, which is told and not decided. */
    boolean fact() {
      return this == IMPORT || this == FORGETTING;
    }
  }

  /** Returns what a change is about. */
  public static Thing of(Entry.Change change) {
    return switch (change) {
      case Entry.Change.PutNarrative(var narrative) -> of(narrative.id());
      case Entry.Change.RetireNarrative(var id) -> of(id);
      case Entry.Change.PutStatement(var statement) -> of(statement.id());
      case Entry.Change.RetireStatement(var id) -> of(id);
      case Entry.Change.LinkTranslation(var one, var other) -> translation(one, other);
      case Entry.Change.UnlinkTranslation(var one, var other) -> translation(one, other);
      case Entry.Change.Judge(var j) -> judgement(j.post(), j.narrative(), j.by());
      case Entry.Change.WithdrawJudgement(var post, var narrative, var by) ->
          judgement(post, narrative, by);
      case Entry.Change.Recalibrate c -> new Thing(Kind.RECALIBRATION, "scores");
      case Entry.Change.WithdrawRecalibration c -> new Thing(Kind.RECALIBRATION, "scores");
      case Entry.Change.Imported(var report) -> imported(report);
      case Entry.Change.Forgot forgot -> new Thing(Kind.FORGETTING, forgot.toString());
    };
  }

  /** Returns a narrative as a thing that is decided on. */
  public static Thing of(NarrativeId narrative) {
    return new Thing(Kind.NARRATIVE, narrative.value());
  }

  /** Returns a statement as a thing that is decided on. */
  public static Thing of(StatementId statement) {
    return new Thing(Kind.STATEMENT, statement.value());
  }

  private static Thing translation(StatementId one, StatementId other) {
    return new Thing(Kind.TRANSLATION, one + "\n" + other);
  }

  private static Thing judgement(PostId post, NarrativeId narrative, String by) {
    return new Thing(Kind.JUDGEMENT, post + "\n" + narrative + "\n" + by);
  }

  private static Thing imported(Import report) {
    return new Thing(
        Kind.IMPORT, report.at() + "\n" + report.collection() + "\n" + report.sha256());
  }
}

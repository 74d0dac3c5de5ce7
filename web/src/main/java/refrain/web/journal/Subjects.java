package refrain.web.journal;

import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.corpora.StatementId;
import refrain.corpora.curation.Entry.Change;
import refrain.web.pages.Cards;
import refrain.web.query.Params;

/** Where the things are that changes are about. */
final class Subjects {
  private Subjects() {}

  /** Returns the address of a thing's page; empty when it has none. */
  static String href(Change change) {
    return switch (change) {
      case Change.PutNarrative(var narrative) -> narrative(narrative.id());
      case Change.RetireNarrative(var id) -> narrative(id);
      case Change.PutStatement(var statement) -> Cards.href(statement.id());
      case Change.RetireStatement(var id) -> Cards.href(id);
      case Change.LinkTranslation(StatementId one, var other) -> Cards.href(one);
      case Change.UnlinkTranslation(StatementId one, var other) -> Cards.href(one);
      case Change.Judge(var judgement) -> Cards.href(judgement.post());
      case Change.WithdrawJudgement(PostId post, var narrative, var by) -> Cards.href(post);
      case Change.Recalibrate recalibrated -> "/recalibration";
      case Change.WithdrawRecalibration withdrawn -> "/recalibration";
      case Change.Imported imported -> "/collections";
      case Change.Forgot forgot -> "";
    };
  }

  private static String narrative(NarrativeId id) {
    return "/corpus/statements?narrative=" + Params.encode(id.value());
  }
}

package refrain.web.pages;

import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Judgement;
import refrain.corpora.NarrativeId;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.curation.Act;
import refrain.corpora.curation.Entry;
import refrain.corpora.curation.Entry.Change;
import refrain.web.guard.Person;
import refrain.web.guard.Role;
import refrain.web.query.Curation;
import refrain.web.query.Params;

/** Says in words what an act did. */
public final class ActWords {
  private static final int EXCERPT = 60;

  private final Texts t;
  private final Curation curation;

  /** Speaks one language. */
  public ActWords(Texts t, Curation curation) {
    this.t = t;
    this.curation = curation;
  }

  /** Returns what an act did: its entry, or how many entries of each kind it has. */
  public String summary(Act act) {
    if (act.size() == 1)
      return curation.history().entries(act.id(), 1).stream()
          .map(this::line)
          .findFirst()
          .orElse("");
    StringJoiner parts = new StringJoiner(t.of("act.and"));
    for (Map.Entry<String, Integer> count : act.counts().entrySet())
      parts.add(t.of("act." + count.getKey() + ".many", count.getValue()));
    return parts.toString();
  }

  /** Returns what one entry says. */
  public String line(Entry entry) {
    return switch (entry.change()) {
      case Change.PutNarrative(var n) -> t.of("act.put-narrative", t.in(n.title()));
      case Change.RetireNarrative(var id) -> t.of("act.retire-narrative", narrative(id));
      case Change.PutStatement(var s) -> t.of("act.put-statement", excerpt(s));
      case Change.RetireStatement(var id) -> t.of("act.retire-statement", statement(id));
      case Change.LinkTranslation(var one, var other) ->
          t.of("act.link-translation", statement(one), statement(other));
      case Change.UnlinkTranslation(var one, var other) ->
          t.of("act.unlink-translation", statement(one), statement(other));
      case Change.Judge(var j) -> judged(j);
      case Change.WithdrawJudgement(var post, var narrative, var by) ->
          t.of(
              "act.withdraw-judgement",
              Visible.of(by),
              Visible.of(post.toString()),
              narrative(narrative));
      case Change.Recalibrate(var fitted) -> t.of("act.recalibrate", fitted.judgements());
      case Change.WithdrawRecalibration c -> t.of("act.withdraw-recalibration");
      case Change.Imported(var report) ->
          t.of(
              "act.imported",
              Visible.of(report.file()),
              Visible.of(report.collection()),
              report.imported());
      case Change.Forgot forgot -> t.of("act.forgot", forgot.posts());
    };
  }

  /** Returns where a person may undo an act; empty if they may not. */
  public Optional<String> undo(Act act, Person who) {
    return !act.reports() && mayUndo(act, who)
        ? Optional.of("/journal/" + Params.encode(act.id()) + "/undo")
        : Optional.empty();
  }

  /** Returns whether a person may undo an act: a reviewer what they judged, a curator anything. */
  public static boolean mayUndo(Act act, Person who) {
    boolean judging =
        act.counts().keySet().stream()
            .allMatch(c -> c.equals("judge") || c.equals("withdraw-judgement"));
    return who.may(Role.CURATOR)
        || (who.may(Role.REVIEWER) && judging && act.by().equals(who.name()));
  }

  private String judged(Judgement j) {
    return t.of(
        "act.judge." + Standing.label(j.verdict()),
        Visible.of(j.post().toString()),
        narrative(j.narrative()));
  }

  private String narrative(NarrativeId id) {
    return Visible.of(
        curation
            .catalogue()
            .narrative(id)
            .or(() -> curation.catalogue().retired(id))
            .map(n -> t.in(n.title()))
            .orElse(id.value()));
  }

  private String statement(StatementId id) {
    @Nullable Statement known =
        curation.catalogue().statement(id).or(() -> curation.catalogue().retired(id)).orElse(null);
    return known == null ? Visible.of(id.value()) : excerpt(known);
  }

  private static String excerpt(Statement statement) {
    String text = statement.text().strip().replaceAll("\\s+", " ");
    int end = text.offsetByCodePoints(0, Math.min(EXCERPT, text.codePointCount(0, text.length())));
    return Visible.of(end < text.length() ? text.substring(0, end) + "…" : text);
  }
}

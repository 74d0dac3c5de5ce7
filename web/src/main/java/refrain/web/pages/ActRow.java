package refrain.web.pages;

import java.util.Optional;
import refrain.corpora.curation.Act;
import refrain.web.guard.Person;
import refrain.web.query.Curation;
import refrain.web.query.Params;

/**
 * An act of the journal as a row of a list.
 *
 * @param href the act's own page
 * @param why the reason; empty when none was given
 * @param undo where the reader may undo it
 */
public record ActRow(
    String id,
    String href,
    String words,
    String by,
    String isoTime,
    String date,
    String time,
    String why,
    Optional<String> undo) {
  /** Tells of an act. */
  public static ActRow of(Texts t, Curation curation, Act act, Person who) {
    ActWords words = new ActWords(t, curation);
    return new ActRow(
        act.id(),
        href(act.id()),
        words.summary(act),
        Visible.of(act.by()),
        act.at().toString(),
        t.date(act.at()),
        t.time(act.at()),
        act.why() == null ? "" : Visible.of(act.why()),
        words.undo(act, who));
  }

  /** Returns the address of an act's page. */
  public static String href(String act) {
    return "/journal/" + Params.encode(act);
  }
}

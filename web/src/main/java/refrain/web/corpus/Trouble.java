package refrain.web.corpus;

import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.web.json.Problem;
import refrain.web.pages.ActRow;
import refrain.web.pages.Texts;
import refrain.web.pages.Visible;
import refrain.web.query.Overtaken;

/**
 * Why a form could not be kept, told above it, with what was written still in its fields.
 *
 * @param field the name of the field at fault; empty when none is
 * @param actHref the act that came first; empty when none did
 */
public record Trouble(int status, String words, String field, String actHref) {
  static Trouble of(Texts t, BadInput bad) {
    Problem problem = Problem.of(bad, null);
    @Nullable String field = problem.parameter();
    return new Trouble(
        problem.status(),
        bad instanceof Overtaken overtaken ? words(t, overtaken) : t.said(problem.detail()).words(),
        field == null ? "" : field,
        bad instanceof Overtaken overtaken ? ActRow.href(overtaken.later().id()) : "");
  }

  private static String words(Texts t, Overtaken overtaken) {
    return t.of(
        "corpus.overtaken",
        Visible.of(overtaken.later().by()),
        t.date(overtaken.later().at()),
        t.time(overtaken.later().at()));
  }
}

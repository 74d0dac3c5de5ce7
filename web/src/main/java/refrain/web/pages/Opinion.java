package refrain.web.pages;

import refrain.corpora.Judgement;

/**
 * One person's judgement on a match, as a page shows it.
 *
 * @param verdict {@code confirm}, {@code reject} or {@code unsure}
 * @param name the verdict in words
 * @param reason empty when none was given
 * @param own whether it is the reader's own
 */
public record Opinion(
    String verdict,
    String name,
    String by,
    String isoTime,
    String date,
    String time,
    String reason,
    boolean own) {
  static Opinion of(Texts t, Judgement j, String reader) {
    String verdict = Standing.label(j.verdict());
    return new Opinion(
        verdict,
        t.of("verdict." + verdict),
        Visible.of(j.by()),
        j.at().toString(),
        t.date(j.at()),
        t.time(j.at()),
        j.reason() == null ? "" : Visible.of(j.reason()),
        j.by().equals(reader));
  }
}

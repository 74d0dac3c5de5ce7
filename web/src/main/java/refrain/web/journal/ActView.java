package refrain.web.journal;

import java.util.List;
import java.util.Optional;
import refrain.corpora.curation.Act;
import refrain.corpora.curation.Entry;
import refrain.corpora.curation.History;
import refrain.corpora.curation.Thing;
import refrain.web.pages.ActRow;
import refrain.web.pages.ActWords;
import refrain.web.pages.Page;
import refrain.web.query.Curation;

/**
 * One act with what each of its entries changed.
 *
 * @param more entries that are not shown
 */
public record ActView(ActRow act, List<Line> lines, int more) {
  /** Most entries shown. */
  private static final int MOST = 200;

  /** Of larger acts, what was there before is not looked up. */
  private static final int COMPARED = 50;

  /**
   * One entry.
   *
   * @param href the page of what it is about; empty when it has none
   */
  public record Line(String words, String href, List<Difference> differences) {}

  static ActView of(Page page, Curation curation, Act act) {
    ActWords words = new ActWords(page.t(), curation);
    List<Entry> entries = curation.history().entries(act.id(), MOST);
    return new ActView(
        ActRow.of(page.t(), curation, act, page.who()),
        entries.stream()
            .map(
                e ->
                    new Line(
                        words.line(e),
                        Subjects.href(e.change()),
                        Difference.of(page.t(), before(curation.history(), act, e), e.change())))
            .toList(),
        Math.max(0, act.size() - entries.size()));
  }

  /** Returns what held of the same thing before an act. */
  private static Optional<Entry.Change> before(History history, Act act, Entry entry) {
    if (act.size() > COMPARED) return Optional.empty();
    return history.told(Thing.of(entry.change()), Integer.MAX_VALUE).stream()
        .filter(told -> !told.act().equals(act.id()) && !told.entry().at().isAfter(entry.at()))
        .map(told -> told.entry().change())
        .findFirst();
  }
}

package refrain.web.journal;

import java.util.List;
import java.util.Optional;
import refrain.corpora.curation.Act;
import refrain.web.pages.ActRow;
import refrain.web.pages.Page;
import refrain.web.pages.Texts;
import refrain.web.query.Curation;
import refrain.web.query.Params;

/**
 * The journal, the latest act first.
 *
 * @param merged what a merge just added, in words; empty for none
 */
public record JournalView(
    List<ActRow> acts,
    Params params,
    List<Choice> people,
    List<Choice> kinds,
    String merged,
    Optional<String> later,
    Optional<String> earlier) {
  /** A value to choose. */
  public record Choice(String value, String label, boolean on) {}

  /** Returns whether nothing was decided yet, whatever is filtered. */
  public boolean empty() {
    return people.isEmpty();
  }

  /** Returns the value of a field, empty for none. */
  public String value(String name) {
    return params.one(name).orElse("");
  }

  static JournalView of(Page page, Curation curation, Params params, ActFilter filter) {
    Texts t = page.t();
    List<Act> found = filter.of(curation.history());
    Params own = params.without("merged");
    return new JournalView(
        found.stream()
            .limit(ActFilter.SIZE)
            .map(act -> ActRow.of(t, curation, act, page.who()))
            .toList(),
        own,
        curation.history().people().stream()
            .map(name -> new Choice(name, name, own.has("by", name)))
            .toList(),
        ActFilter.KINDS.keySet().stream()
            .map(kind -> new Choice(kind, t.of("journal.kind." + kind), own.has("kind", kind)))
            .toList(),
        params.one("merged").filter(n -> n.matches("\\d{1,9}")).map(n -> merged(t, n)).orElse(""),
        filter.from() == 0
            ? Optional.empty()
            : Optional.of(at(own, Math.max(0, filter.from() - ActFilter.SIZE))),
        found.size() > ActFilter.SIZE
            ? Optional.of(at(own, filter.from() + ActFilter.SIZE))
            : Optional.empty());
  }

  private static String merged(Texts t, String entries) {
    return t.of("journal.merged", Long.parseLong(entries));
  }

  private static String at(Params params, int from) {
    return (from == 0 ? params.without("from") : params.with("from", Integer.toString(from)))
        .on("/journal");
  }
}

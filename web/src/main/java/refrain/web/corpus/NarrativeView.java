package refrain.web.corpus;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.web.pages.ActRow;
import refrain.web.pages.Texts;
import refrain.web.query.Params;

/**
 * The page on which a narrative is written or changed.
 *
 * @param id empty for a new one
 * @param href the narrative's page for readers; empty when it has none
 * @param fields what stands in the form
 * @param base the act that it is a change of
 * @param others narratives it can be merged into
 * @param more statements that are not listed here
 * @param suggestHref where suggestions are, while they are not shown
 */
public record NarrativeView(
    String id,
    String title,
    String href,
    boolean retired,
    Params fields,
    String base,
    Optional<Trouble> trouble,
    List<Listed> statements,
    int more,
    List<StatementsView.Choice> others,
    List<ActRow> history,
    String suggestHref,
    Optional<Suggestions> suggestions) {
  /** Returns its id as addresses hold it. */
  public String key() {
    return Params.encode(id);
  }

  /** Returns the address that its forms are sent below. */
  public String action() {
    return "/corpus/narratives/" + key();
  }

  /** Returns whether it is a new one. */
  public boolean fresh() {
    return id.isEmpty();
  }

  /** Returns what stands in a field, empty for nothing. */
  public String value(String name) {
    return fields.one(name).orElse("");
  }

  /** Returns whether a field is at fault. */
  public boolean wrong(String name) {
    return trouble.map(t -> t.field().equals(name)).orElse(false);
  }

  static NarrativeView fresh(Texts t, Params form, @Nullable BadInput bad) {
    return new NarrativeView(
        "",
        t.of("corpus.narrative.new"),
        "",
        false,
        form,
        "",
        Optional.ofNullable(bad).map(b -> Trouble.of(t, b)),
        List.of(),
        0,
        List.of(),
        List.of(),
        "",
        Optional.empty());
  }
}

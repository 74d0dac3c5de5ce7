package refrain.web.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.OutletKind;
import refrain.corpora.Statement;
import refrain.corpora.curation.Catalogue;
import refrain.corpora.curation.Thing;
import refrain.web.pages.Cards;
import refrain.web.pages.Page;
import refrain.web.pages.Texts;
import refrain.web.query.Holdings;
import refrain.web.query.Params;

/**
 * The form in which a statement is written or changed.
 *
 * @param id empty for a new one
 * @param action where it is sent
 * @param back where to go without keeping anything
 * @param outlets names of outlets that are known
 */
public record StatementForm(
    String id,
    String action,
    String back,
    boolean retired,
    Params fields,
    String base,
    Optional<Trouble> trouble,
    List<StatementsView.Choice> narratives,
    List<StatementsView.Choice> kinds,
    List<StatementsView.Choice> languages,
    List<String> outlets) {
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

  /** Returns whether the date is a day, as date fields take it, or nothing yet. */
  public boolean day() {
    return value("published_at").isEmpty() || value("published_at").matches("\\d{4}-\\d\\d-\\d\\d");
  }

  static StatementForm fresh(Page page, Holdings holdings, Params form, @Nullable BadInput bad) {
    return form(page, holdings, null, form, bad);
  }

  static StatementForm of(
      Page page, Holdings holdings, Statement s, @Nullable Params form, @Nullable BadInput bad) {
    return form(page, holdings, s, form == null ? StatementDraft.fields(s) : form, bad);
  }

  private static StatementForm form(
      Page page, Holdings holdings, @Nullable Statement s, Params form, @Nullable BadInput bad) {
    Catalogue corpus = holdings.corpus();
    String action = s == null ? "/corpus/statements" : "/corpus" + Cards.href(s.id());
    return new StatementForm(
        s == null ? "" : s.id().value(),
        action,
        s == null ? "/corpus/statements" : Cards.href(s.id()),
        s != null && corpus.statement(s.id()).isEmpty(),
        form,
        s == null ? "" : holdings.curation().version(Thing.of(s.id())),
        Optional.ofNullable(bad).map(b -> Trouble.of(page.t(), b)),
        narratives(page.t(), corpus, form),
        kinds(page.t(), form),
        languages(page.t(), form),
        corpus.statements().stream().map(x -> x.outlet().name()).distinct().sorted().toList());
  }

  private static List<StatementsView.Choice> narratives(Texts t, Catalogue corpus, Params form) {
    Stream<Narrative> retired =
        form.all("narratives").stream().flatMap(id -> corpus.retired(new NarrativeId(id)).stream());
    return Stream.concat(corpus.narratives().stream(), retired)
        .map(
            n ->
                new StatementsView.Choice(
                    n.id().value(),
                    t.in(n.title()),
                    form.all("narratives").contains(n.id().value())))
        .toList();
  }

  private static List<StatementsView.Choice> kinds(Texts t, Params form) {
    String chosen = form.one("outlet_kind").orElse("ministry");
    return Arrays.stream(OutletKind.values())
        .map(OutletKind::label)
        .map(k -> new StatementsView.Choice(k, t.of("outlet." + k), k.equals(chosen)))
        .toList();
  }

  private static List<StatementsView.Choice> languages(Texts t, Params form) {
    String chosen = form.one("lang").orElse("");
    return Stream.concat(Stream.of("", "en", "zh"), Stream.of(chosen))
        .distinct()
        .map(
            l ->
                new StatementsView.Choice(
                    l, l.isEmpty() ? t.of("corpus.lang.auto") : t.language(l), l.equals(chosen)))
        .toList();
  }
}

package refrain.web.corpus;

import java.util.List;
import java.util.Optional;
import refrain.corpora.NarrativeId;
import refrain.corpora.Statement;
import refrain.corpora.curation.Catalogue;
import refrain.web.pages.Cards;
import refrain.web.pages.Page;
import refrain.web.pages.StatementCard;
import refrain.web.pages.Texts;
import refrain.web.query.Params;

/**
 * Statements with filters.
 *
 * @param place which of them are shown, in words; empty when all are
 */
public record StatementsView(
    List<Row> rows,
    int total,
    String place,
    Params params,
    List<Choice> narratives,
    List<Choice> outlets,
    List<Choice> languages,
    boolean retired,
    Optional<String> earlier,
    Optional<String> later) {
  /** One statement; {@code href} is its page. */
  public record Row(StatementCard card, String href, String editHref, List<Choice> narratives) {}

  /**
   * A value to choose, or a narrative to go to.
   *
   * @param value what the form sends, or the address
   */
  public record Choice(String value, String label, boolean on) {}

  /** Returns the value of a field, empty for none. */
  public String value(String name) {
    return params.one(name).orElse("");
  }

  static StatementsView of(Page page, Catalogue corpus, StatementList list) {
    Texts t = page.t();
    Params params = list.params();
    int to = list.from() + list.shown().size();
    boolean all = list.shown().size() == list.total();
    int number = list.from() / StatementList.SIZE + 1;
    return new StatementsView(
        list.shown().stream().map(s -> row(t, corpus, s)).toList(),
        list.total(),
        all ? "" : t.of("corpus.shown", list.from() + 1, to, list.total()),
        params,
        narratives(t, corpus, params),
        outlets(corpus, params),
        Language.ALL.stream()
            .map(lang -> new Choice(lang, t.language(lang), params.has("lang", lang)))
            .toList(),
        params.has("retired", "true"),
        number > 1 ? Optional.of(at(params, number - 1)) : Optional.empty(),
        to < list.total() ? Optional.of(at(params, number + 1)) : Optional.empty());
  }

  private static String at(Params params, int number) {
    return (number == 1 ? params.without("page") : params.with("page", Integer.toString(number)))
        .on("/corpus/statements");
  }

  private static Row row(Texts t, Catalogue corpus, Statement s) {
    return new Row(
        new Cards(t, corpus).excerpt(s),
        Cards.href(s.id()),
        "/corpus" + Cards.href(s.id()) + "/edit",
        links(t, corpus, s));
  }

  /** Returns where the narratives of a statement are, the retired ones where they are edited. */
  static List<Choice> links(Texts t, Catalogue corpus, Statement s) {
    return s.narratives().stream().map(n -> link(t, corpus, n)).toList();
  }

  private static Choice link(Texts t, Catalogue corpus, NarrativeId n) {
    boolean live = corpus.narrative(n).isPresent();
    String title =
        corpus.narrative(n).or(() -> corpus.retired(n)).map(x -> t.in(x.title())).orElse(n.value());
    return new Choice(live ? Cards.href(n) : "/corpus" + Cards.href(n) + "/edit", title, live);
  }

  private static List<Choice> narratives(Texts t, Catalogue corpus, Params params) {
    List<Choice> all = new java.util.ArrayList<>();
    all.add(
        new Choice(
            StatementList.NONE,
            t.of("corpus.no-narrative"),
            params.has("narrative", StatementList.NONE)));
    corpus
        .narratives()
        .forEach(
            n ->
                all.add(
                    new Choice(
                        n.id().value(), t.in(n.title()), params.has("narrative", n.id().value()))));
    return all;
  }

  private static List<Choice> outlets(Catalogue corpus, Params params) {
    return corpus.statements().stream()
        .map(s -> s.outlet().name())
        .distinct()
        .sorted()
        .map(name -> new Choice(name, name, params.has("outlet", name)))
        .toList();
  }
}

package refrain.web.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import refrain.corpora.Statement;
import refrain.corpora.curation.Catalogue;
import refrain.corpora.curation.Thing;
import refrain.web.pages.ActRow;
import refrain.web.pages.Cards;
import refrain.web.pages.Page;
import refrain.web.pages.StatementCard;
import refrain.web.pages.Texts;
import refrain.web.pages.Visible;
import refrain.web.query.Holdings;

/**
 * A statement's own page.
 *
 * @param action the address that its forms are sent below
 * @param partners suggested translations; for curators
 */
public record StatementView(
    StatementCard card,
    boolean retired,
    String action,
    String base,
    List<StatementsView.Choice> narratives,
    List<StatementCard> translations,
    List<Partner> partners,
    List<Map.Entry<String, String>> facts,
    List<ActRow> history) {
  static StatementView of(Page page, Holdings holdings, Statement s) {
    Texts t = page.t();
    Catalogue corpus = holdings.corpus();
    Cards cards = new Cards(t, corpus);
    boolean retired = corpus.statement(s.id()).isEmpty();
    return new StatementView(
        cards.statement(s),
        retired,
        "/corpus" + Cards.href(s.id()),
        holdings.curation().version(Thing.of(s.id())),
        StatementsView.links(t, corpus, s),
        corpus.translations(s.id()).stream().map(cards::statement).toList(),
        page.curates() && !retired ? Partner.of(t, holdings, s) : List.of(),
        facts(t, s),
        NarrativeEditor.history(page, holdings.curation(), Thing.of(s.id())));
  }

  private static List<Map.Entry<String, String>> facts(Texts t, Statement s) {
    Stream<Map.Entry<String, String>> known =
        Stream.of(
            Map.entry(t.of("fact.id"), s.id().value()),
            Map.entry(t.of("facet.lang"), t.language(Language.of(s))),
            Map.entry(
                t.of("statement.published"),
                s.publishedAt() == null
                    ? ""
                    : t.date(s.publishedAt()) + " " + t.time(s.publishedAt())),
            Map.entry(t.of("facet.collection"), s.collection()),
            Map.entry(t.of("fact.file"), s.source().file()),
            Map.entry(t.of("statement.address"), Objects.requireNonNullElse(s.url(), "")));
    Stream<Map.Entry<String, String>> extra =
        s.extra().entrySet().stream()
            .map(e -> Map.entry(e.getKey().toLowerCase(Locale.ROOT), e.getValue()));
    return Stream.concat(known, extra)
        .filter(f -> !f.getValue().isBlank())
        .map(f -> Map.entry(Visible.of(f.getKey()), Visible.of(f.getValue())))
        .toList();
  }
}

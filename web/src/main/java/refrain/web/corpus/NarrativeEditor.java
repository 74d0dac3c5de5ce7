package refrain.web.corpus;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Statement;
import refrain.corpora.curation.Catalogue;
import refrain.corpora.curation.History;
import refrain.corpora.curation.Thing;
import refrain.web.pages.ActRow;
import refrain.web.pages.Cards;
import refrain.web.pages.Page;
import refrain.web.pages.Texts;
import refrain.web.query.Curation;
import refrain.web.query.Holdings;
import refrain.web.query.Params;

/** Lays out the page on which a narrative is changed. */
final class NarrativeEditor {
  /** Most statements listed, to be chosen when the narrative is split. */
  private static final int MOST = 300;

  private static final int PAST = 8;

  private final Page page;
  private final Texts t;
  private final Holdings holdings;

  NarrativeEditor(Page page, Holdings holdings) {
    this.page = page;
    this.t = page.t();
    this.holdings = holdings;
  }

  NarrativeView view(Narrative narrative, @Nullable Params form, @Nullable BadInput bad) {
    Catalogue corpus = holdings.corpus();
    Cards cards = new Cards(t, corpus);
    NarrativeId id = narrative.id();
    List<Statement> all = corpus.statements(id);
    boolean retired = corpus.narrative(id).isEmpty();
    boolean suggest = page.params().has("suggest", "true");
    return new NarrativeView(
        id.value(),
        t.in(narrative.title()),
        retired ? "" : Cards.href(id),
        retired,
        form == null ? NarrativeDraft.fields(narrative) : form,
        holdings.curation().version(Thing.of(id)),
        Optional.ofNullable(bad).map(b -> Trouble.of(t, b)),
        all.stream().limit(MOST).map(s -> Listed.of(t, cards, s)).toList(),
        Math.max(0, all.size() - MOST),
        others(corpus, id),
        history(page, holdings.curation(), Thing.of(id)),
        "/corpus" + Cards.href(id) + "/edit?suggest=true",
        suggest && !retired
            ? Optional.of(new Suggesting(t, holdings).of(narrative))
            : Optional.empty());
  }

  private List<StatementsView.Choice> others(Catalogue corpus, NarrativeId id) {
    return corpus.narratives().stream()
        .filter(n -> !n.id().equals(id))
        .map(n -> new StatementsView.Choice(n.id().value(), t.in(n.title()), false))
        .toList();
  }

  /** Returns the last acts on a thing, the latest first. */
  static List<ActRow> history(Page page, Curation curation, Thing thing) {
    return curation.history().told(thing, PAST).stream()
        .map(History.Told::act)
        .distinct()
        .flatMap(act -> curation.history().act(act).stream())
        .map(act -> ActRow.of(page.t(), curation, act, page.who()))
        .toList();
  }
}

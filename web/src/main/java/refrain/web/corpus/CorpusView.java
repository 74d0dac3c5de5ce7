package refrain.web.corpus;

import java.util.List;
import java.util.Map;
import refrain.corpora.NarrativeId;
import refrain.corpora.curation.Catalogue;
import refrain.web.pages.Cards;
import refrain.web.pages.Texts;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;
import refrain.web.query.Values;

/**
 * The corpus: narratives with their statements by outlet and language.
 *
 * @param unassigned statements of no narrative, in words; empty for none
 * @param retired whether the retired narratives are shown
 * @param otherHref the address of those that are not shown
 * @param other how many these are
 */
public record CorpusView(
    List<Row> rows,
    String counts,
    String unassigned,
    boolean retired,
    String otherHref,
    int other) {
  private static final int MOST_OUTLETS = 6;
  private static final Params EMPTY = PostQueries.params((String) null);

  /** One narrative; the addresses lead to its pages and to its statements. */
  public record Row(
      String id,
      String title,
      String summary,
      String href,
      String editHref,
      String statements,
      String statementsHref,
      List<Share> languages,
      List<Share> outlets,
      int moreOutlets) {}

  /** Some of its statements. */
  public record Share(String name, String count, String href) {}

  static CorpusView of(Texts t, Catalogue corpus, Params params) {
    NarrativeList list = NarrativeList.of(corpus, params);
    boolean retired = Values.flag(params, "retired", false);
    return new CorpusView(
        list.narratives().stream().map(row -> row(t, row)).toList(),
        t.of("corpus.counts", corpus.narratives().size(), t.number(list.statements())),
        list.unassigned() == 0 ? "" : t.of("corpus.unassigned", list.unassigned()),
        retired,
        retired ? "/corpus" : "/corpus?retired=true",
        retired ? corpus.narratives().size() : list.retired());
  }

  private static Row row(Texts t, NarrativeList.Row row) {
    Params of = EMPTY.with("narrative", row.id());
    String href = Cards.href(new NarrativeId(row.id()));
    return new Row(
        row.id(),
        t.in(row.title()),
        t.in(row.summary()),
        row.retired() ? "" : href,
        "/corpus" + href + "/edit",
        t.of("desk.statements", row.statements()),
        of.on("/corpus/statements"),
        shares(t, row.languages(), of, "lang"),
        shares(t, row.outlets(), of, "outlet").stream().limit(MOST_OUTLETS).toList(),
        Math.max(0, row.outlets().size() - MOST_OUTLETS));
  }

  private static List<Share> shares(Texts t, Map<String, Long> counts, Params of, String name) {
    return counts.entrySet().stream()
        .map(
            e ->
                new Share(
                    name.equals("lang") ? t.language(e.getKey()) : e.getKey(),
                    t.number(e.getValue()),
                    of.with(name, e.getKey()).on("/corpus/statements")))
        .toList();
  }
}

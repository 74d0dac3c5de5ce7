package refrain.web.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import refrain.corpora.NarrativeId;
import refrain.corpora.Statement;
import refrain.corpora.curation.Catalogue;
import refrain.web.json.Json;
import refrain.web.json.StatementJson;
import refrain.web.query.Params;
import refrain.web.query.PostQueries;
import refrain.web.query.Values;

/**
 * A page of the statements that pass a filter, the newest first.
 *
 * @param params the filter and the page
 * @param from how many stand on the pages before
 */
record StatementList(Params params, List<Statement> shown, int total, int from) {
  static final int SIZE = 50;

  /** Stands for statements of no narrative. */
  static final String NONE = "none";

  private static final Set<String> NAMES =
      Set.of("narrative", "outlet", "lang", "collection", "q", "retired", "page");
  private static final Comparator<Statement> NEWEST =
      Comparator.comparing(Statement::publishedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
          .reversed()
          .thenComparing(Statement::id);

  /** The page as JSON. */
  record Shape(String note, int total, int from, List<StatementJson> statements) {}

  /**
   * Lists statements.
   *
   * @throws refrain.web.query.BadParameter if a filter is unknown or wrong
   */
  static StatementList of(Catalogue corpus, Params params) {
    PostQueries.refuseUnknown(params, NAMES);
    boolean retired = Values.flag(params, "retired", false);
    int page = Values.whole(params, "page", 1, 100_000, 1);
    Optional<String> lang = Values.choice(params, "lang", Set.copyOf(Language.ALL));
    Optional<String> words = params.one("q").map(q -> q.strip().toLowerCase(Locale.ROOT));
    List<Statement> all =
        (retired ? corpus.retiredStatements() : corpus.statements())
            .stream()
                .filter(s -> params.one("narrative").map(n -> isOf(s, n)).orElse(true))
                .filter(s -> params.one("outlet").map(s.outlet().name()::equals).orElse(true))
                .filter(s -> params.one("collection").map(s.collection()::equals).orElse(true))
                .filter(s -> lang.map(Language.of(s)::equals).orElse(true))
                .filter(s -> words.map(w -> holds(s, w)).orElse(true))
                .sorted(NEWEST)
                .toList();
    int from = Math.min(all.size(), (page - 1) * SIZE);
    return new StatementList(
        params, all.subList(from, Math.min(all.size(), from + SIZE)), all.size(), from);
  }

  private static boolean isOf(Statement s, String narrative) {
    return narrative.equals(NONE)
        ? s.narratives().isEmpty()
        : s.narratives().contains(new NarrativeId(narrative));
  }

  private static boolean holds(Statement s, String words) {
    return (s.wording() + "\n" + s.speaker()).toLowerCase(Locale.ROOT).contains(words);
  }

  Shape shape() {
    return new Shape(Json.NOTE, total, from, shown.stream().map(StatementJson::of).toList());
  }
}

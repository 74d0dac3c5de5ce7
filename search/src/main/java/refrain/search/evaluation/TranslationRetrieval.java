package refrain.search.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import refrain.corpora.StatementId;
import refrain.search.Match;
import refrain.search.MatchOptions;
import refrain.search.MatchOptions.Against;
import refrain.search.SearchEngine;
import refrain.search.judged.Outcome;

/**
 * How often a text finds its translation among all of them.
 *
 * @param acc1 the share of texts whose closest statement is their translation, in [0, 1]
 * @param mrr the mean of one over the rank of the translation, 0 beyond rank 50
 * @param best the {@value #BEST} best matches of each text, right where they are its translation
 */
public record TranslationRetrieval(double acc1, double mrr, List<Outcome> best) {
  private static final int BEST = 5;
  private static final int DEPTH = 50;
  private static final int CHUNK = 256;

  public TranslationRetrieval {
    best = List.copyOf(best);
  }

  /**
   * Matches texts with the statements of an engine.
   *
   * @param texts asked for as posts
   * @param translations what each should find, in the same order; another statement of the same
   *     text is as right
   * @param statements the text of each statement
   */
  public static TranslationRetrieval of(
      SearchEngine engine,
      List<String> texts,
      List<String> translations,
      Map<StatementId, String> statements) {
    MatchOptions options = new MatchOptions(Against.STATEMENTS, DEPTH, 0, false);
    int first = 0;
    double reciprocal = 0;
    List<Outcome> best = new ArrayList<>();
    for (int from = 0; from < texts.size(); from += CHUNK) {
      List<String> chunk = texts.subList(from, Math.min(texts.size(), from + CHUNK));
      List<List<Match>> found = engine.matchAll(chunk, options);
      for (int i = 0; i < chunk.size(); i++) {
        int rank = rank(found.get(i), translations.get(from + i), statements);
        for (int at = 0; at < Math.min(BEST, found.get(i).size()); at++)
          best.add(new Outcome(found.get(i).get(at).score(), at + 1 == rank));
        if (rank == 1) first++;
        if (rank > 0) reciprocal += 1.0 / rank;
      }
    }
    int all = Math.max(1, texts.size());
    return new TranslationRetrieval((double) first / all, reciprocal / all, best);
  }

  private static int rank(
      List<Match> matches, String translation, Map<StatementId, String> statements) {
    List<String> texts = new ArrayList<>();
    for (Match match : matches) texts.add(statements.getOrDefault(match.statement(), ""));
    return texts.indexOf(translation) + 1;
  }
}

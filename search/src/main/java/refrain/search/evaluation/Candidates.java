package refrain.search.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import refrain.search.Match;
import refrain.search.MatchOptions;
import refrain.search.MatchOptions.Against;
import refrain.search.ScorePart;
import refrain.search.SearchEngine;

/**
 * The statements that an engine compared with each query, with what was measured on each pair, so
 * that other uses of the same measurements can be tried.
 *
 * @param matches query id to its matches, best first
 */
public record Candidates(Map<String, List<Match>> matches) {
  private static final int CHUNK = 256;

  public Candidates {
    matches = Collections.unmodifiableMap(new LinkedHashMap<>(matches));
  }

  /**
   * Matches each query text with the statements of an engine.
   *
   * @param queries query id to text
   * @param depth matches kept for each query, 1 to 1,000
   */
  public static Candidates of(SearchEngine engine, Map<String, String> queries, int depth) {
    MatchOptions options = new MatchOptions(Against.STATEMENTS, depth, 0, false);
    List<String> ids = List.copyOf(queries.keySet());
    Map<String, List<Match>> matches = new LinkedHashMap<>();
    for (int from = 0; from < ids.size(); from += CHUNK) {
      List<String> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
      List<List<Match>> found = engine.matchAll(chunk.stream().map(queries::get).toList(), options);
      for (int i = 0; i < chunk.size(); i++) matches.put(chunk.get(i), found.get(i));
    }
    return new Candidates(matches);
  }

  /** Returns the ranking by the score. */
  public TrecRun ranking() {
    return ranking(Match::score);
  }

  /** Returns the ranking by one measurement alone; 0 where it was not made. */
  public TrecRun byOnly(String part) {
    return ranking(match -> sum(match, p -> p.name().equals(part) ? p.value() : 0));
  }

  /** Returns the ranking by the score less what one measurement adds. */
  public TrecRun without(String part) {
    return ranking(match -> sum(match, p -> p.name().equals(part) ? 0 : p.contribution()));
  }

  private static double sum(Match match, ToDoubleFunction<ScorePart> value) {
    return match.evidence().parts().stream().mapToDouble(value).sum();
  }

  /** Equal values keep the order of the score. */
  private TrecRun ranking(ToDoubleFunction<Match> value) {
    Map<String, List<TrecRun.Ranked>> rankings = new LinkedHashMap<>();
    matches.forEach(
        (query, found) -> {
          List<TrecRun.Ranked> ranked = new ArrayList<>();
          for (Match match : found)
            ranked.add(new TrecRun.Ranked(match.statement().value(), value.applyAsDouble(match)));
          ranked.sort(Comparator.comparingDouble(TrecRun.Ranked::score).reversed());
          rankings.put(query, ranked);
        });
    return new TrecRun(rankings);
  }
}

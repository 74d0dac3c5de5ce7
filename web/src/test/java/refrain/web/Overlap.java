package refrain.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import refrain.search.AlignedSpan;
import refrain.search.Evidence;
import refrain.search.ScorePart;
import refrain.search.Span;
import refrain.search.TermWeight;
import refrain.search.Tier;

/** A simple honest measure of shared wording, for tests: greedy tiles of three tokens or more. */
record Overlap(List<MatchResult> post, List<MatchResult> statement, List<int[]> tiles) {
  private static final Pattern TOKEN = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}'’]+");

  static Overlap of(String post, String statement) {
    List<MatchResult> a = TOKEN.matcher(post).results().toList();
    List<MatchResult> b = TOKEN.matcher(statement).results().toList();
    return new Overlap(a, b, tiles(words(a), words(b)));
  }

  double wording() {
    return statement.isEmpty()
        ? 0
        : (double) tiles.stream().mapToInt(t -> t[2]).sum() / statement.size();
  }

  double lexical() {
    Set<String> a = new HashSet<>(words(post));
    Set<String> b = new HashSet<>(words(statement));
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return a.isEmpty() || b.isEmpty() ? 0 : both.size() / Math.sqrt((double) a.size() * b.size());
  }

  List<ScorePart> parts() {
    return List.of(
        new ScorePart("base", 1, -3.2),
        new ScorePart("lexical", lexical(), 4.1 * lexical()),
        new ScorePart("meaning", Math.sqrt(lexical()), 2.4 * Math.sqrt(lexical()) - 0.9),
        new ScorePart("characters", wording(), 3.5 * wording()));
  }

  double score() {
    return 1 / (1 + Math.exp(-parts().stream().mapToDouble(ScorePart::contribution).sum()));
  }

  Tier tier() {
    if (wording() > 0.92) return Tier.VERBATIM;
    if (wording() > 0.55) return Tier.NEAR_VERBATIM;
    return score() >= 0.5 ? Tier.PARAPHRASE : Tier.SAME_TOPIC;
  }

  Evidence evidence(OptionalLong daysAfter) {
    double all = Math.max(1, tiles.stream().mapToInt(t -> t[2]).sum());
    List<AlignedSpan> spans =
        tiles.stream()
            .sorted(Comparator.comparingInt(t -> t[0]))
            .map(
                t ->
                    new AlignedSpan(
                        span(post, t[0], t[2]),
                        span(statement, t[1], t[2]),
                        AlignedSpan.Kind.WORDING,
                        t[2] / all))
            .toList();
    return new Evidence(spans, terms(), parts(), daysAfter);
  }

  private List<TermWeight> terms() {
    Map<String, List<Span>> inPost = places(post);
    Map<String, List<Span>> inStatement = places(statement);
    inPost.keySet().retainAll(inStatement.keySet());
    return inPost.entrySet().stream()
        .filter(e -> e.getKey().length() > 4)
        .map(
            e ->
                new TermWeight(
                    e.getKey(),
                    1.0 / inPost.size(),
                    e.getValue(),
                    inStatement.getOrDefault(e.getKey(), List.of())))
        .toList();
  }

  private static Map<String, List<Span>> places(List<MatchResult> tokens) {
    Map<String, List<Span>> places = new LinkedHashMap<>();
    for (MatchResult t : tokens)
      places
          .computeIfAbsent(t.group().toLowerCase(Locale.ROOT), w -> new ArrayList<>())
          .add(new Span(t.start(), t.end()));
    return places;
  }

  private static Span span(List<MatchResult> tokens, int from, int length) {
    return new Span(tokens.get(from).start(), tokens.get(from + length - 1).end());
  }

  private static List<String> words(List<MatchResult> tokens) {
    return tokens.stream().map(t -> t.group().toLowerCase(Locale.ROOT)).toList();
  }

  private static List<int[]> tiles(List<String> a, List<String> b) {
    boolean[] usedA = new boolean[a.size()];
    boolean[] usedB = new boolean[b.size()];
    List<int[]> tiles = new ArrayList<>();
    if (a.stream().filter(new HashSet<>(b)::contains).limit(3).count() < 3) return tiles;
    for (int[] best = longest(a, b, usedA, usedB);
        best[2] >= 3;
        best = longest(a, b, usedA, usedB)) {
      tiles.add(best);
      for (int k = 0; k < best[2]; k++) usedA[best[0] + k] = usedB[best[1] + k] = true;
    }
    return tiles;
  }

  private static int[] longest(List<String> a, List<String> b, boolean[] usedA, boolean[] usedB) {
    int[] best = {0, 0, 0};
    int[] above = new int[b.size() + 1];
    for (int i = 0; i < a.size(); i++) {
      int[] row = new int[b.size() + 1];
      for (int j = 0; j < b.size(); j++) {
        if (usedA[i] || usedB[j] || !a.get(i).equals(b.get(j))) continue;
        row[j + 1] = above[j] + 1;
        if (row[j + 1] > best[2])
          best = new int[] {i - row[j + 1] + 1, j - row[j + 1] + 1, row[j + 1]};
      }
      above = row;
    }
    return best;
  }
}

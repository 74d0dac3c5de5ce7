package refrain.search.judged;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import refrain.corpora.Judgement;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.search.ScoredPost;
import refrain.search.SearchEngine;

/**
 * What people's judgements say of one narrative's ranking.
 *
 * @param confirmed matches that the majority confirmed
 * @param rejected matches that the majority rejected
 * @param open matches that were judged without a result: a tie, or everybody unsure
 * @param precisions for each depth, smallest first
 * @param outcomes the decided matches with their stored scores; a match too far to have been scored
 *     has 0
 */
public record NarrativeFigures(
    NarrativeId narrative,
    int confirmed,
    int rejected,
    int open,
    List<AtDepth> precisions,
    Agreement agreement,
    List<Outcome> outcomes) {
  /** The depths at which precision is given. */
  public static final List<Integer> DEPTHS = List.of(5, 10, 20, 50, 100);

  /**
   * Precision among the closest posts.
   *
   * @param depth how many of the closest posts are looked at
   * @param posts how many there are, at most {@code depth}
   * @param precision of those that were decided, how many are right
   */
  public record AtDepth(int depth, int posts, Proportion precision) {
    /** Returns whether every post looked at was decided. */
    public boolean complete() {
      return posts > 0 && precision.of() == posts;
    }
  }

  /**
   * Computes the figures.
   *
   * @param judgements on matches with this narrative, at most one a person and post
   */
  public static NarrativeFigures of(
      SearchEngine engine, NarrativeId narrative, List<Judgement> judgements) {
    Map<PostId, List<Judgement>> byPost =
        judgements.stream()
            .collect(Collectors.groupingBy(Judgement::post, TreeMap::new, Collectors.toList()));
    Map<PostId, Boolean> right = new TreeMap<>();
    byPost.forEach((post, all) -> Consensus.of(all).right().ifPresent(r -> right.put(post, r)));
    int confirmed = (int) right.values().stream().filter(r -> r).count();
    return new NarrativeFigures(
        narrative,
        confirmed,
        right.size() - confirmed,
        byPost.size() - right.size(),
        precisions(engine.nearest(narrative, 1, DEPTHS.getLast()), right),
        Agreement.of(byPost.values().stream().map(Consensus::values).toList()),
        outcomes(engine.scores(narrative, right.keySet()), right));
  }

  private static List<AtDepth> precisions(List<ScoredPost> closest, Map<PostId, Boolean> right) {
    List<AtDepth> precisions = new ArrayList<>();
    for (int depth : DEPTHS) {
      List<ScoredPost> top = closest.subList(0, Math.min(depth, closest.size()));
      List<Boolean> decided =
          top.stream().map(p -> right.get(p.post())).filter(r -> r != null).toList();
      long correct = decided.stream().filter(r -> r).count();
      precisions.add(new AtDepth(depth, top.size(), new Proportion(correct, decided.size())));
    }
    return precisions;
  }

  private static List<Outcome> outcomes(Map<PostId, Double> scores, Map<PostId, Boolean> right) {
    List<Outcome> outcomes = new ArrayList<>();
    right.forEach((post, is) -> outcomes.add(new Outcome(scores.getOrDefault(post, 0.0), is)));
    return List.copyOf(outcomes);
  }
}

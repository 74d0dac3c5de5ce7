package refrain.search.judged;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import refrain.corpora.Judgement;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.search.Candidate;
import refrain.search.CandidateQuery;
import refrain.search.Filter;
import refrain.search.SearchEngine;

/**
 * What people's judgements say of one narrative's ranking; a post and its copies count once.
 *
 * @param posts how many posts were judged, copies included
 * @param confirmed groups of copies that the majority confirmed
 * @param rejected groups that the majority rejected
 * @param open groups that were judged without a result: a tie, or everybody unsure
 * @param precisions for each depth, smallest first
 * @param agreement over groups that at least two people judged
 * @param outcomes the decided groups, each with the mean stored score of its judged copies; a match
 *     too far to have been scored has 0
 */
public record NarrativeFigures(
    NarrativeId narrative,
    int posts,
    int confirmed,
    int rejected,
    int open,
    List<AtDepth> precisions,
    Agreement agreement,
    List<Outcome> outcomes) {
  /** The depths at which precision is given. */
  public static final List<Integer> DEPTHS = List.of(5, 10, 20, 50, 100);

  /**
   * Precision among the closest posts, copies collapsed as they are in lists.
   *
   * @param depth how many of the closest posts are looked at, of each group of copies the closest
   * @param posts how many there are, at most {@code depth}
   * @param least the score of the farthest of them; 0 without any
   * @param precision of those that were decided, themselves or by a copy, how many are right
   */
  public record AtDepth(int depth, int posts, double least, Proportion precision) {
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
    List<JudgedGroup> groups = JudgedGroup.of(engine, judgements);
    Map<String, Boolean> right = new LinkedHashMap<>();
    groups.forEach(g -> g.right().ifPresent(is -> right.put(g.group(), is)));
    int confirmed = (int) right.values().stream().filter(is -> is).count();
    Set<PostId> posts = judgements.stream().map(Judgement::post).collect(Collectors.toSet());
    return new NarrativeFigures(
        narrative,
        posts.size(),
        confirmed,
        right.size() - confirmed,
        groups.size() - right.size(),
        precisions(engine, closest(engine, narrative), right),
        Agreement.of(groups.stream().map(JudgedGroup::sure).toList()),
        outcomes(groups, engine.scores(narrative, posts)));
  }

  private static List<Candidate> closest(SearchEngine engine, NarrativeId narrative) {
    return engine.candidates(
        new CandidateQuery(narrative, 1, Filter.NONE, 1, Set.of(), DEPTHS.getLast()));
  }

  private static List<AtDepth> precisions(
      SearchEngine engine, List<Candidate> closest, Map<String, Boolean> right) {
    Map<PostId, String> groups = engine.groups(closest.stream().map(Candidate::post).toList());
    List<AtDepth> precisions = new ArrayList<>();
    for (int depth : DEPTHS) {
      List<Candidate> top = closest.subList(0, Math.min(depth, closest.size()));
      List<Boolean> decided =
          top.stream().map(c -> right.get(groups.get(c.post()))).filter(Objects::nonNull).toList();
      long correct = decided.stream().filter(is -> is).count();
      double least = top.isEmpty() ? 0 : top.getLast().score();
      precisions.add(
          new AtDepth(depth, top.size(), least, new Proportion(correct, decided.size())));
    }
    return precisions;
  }

  private static List<Outcome> outcomes(List<JudgedGroup> groups, Map<PostId, Double> scores) {
    return groups.stream()
        .flatMap(g -> g.right().map(is -> new Outcome(g.score(scores), is)).stream())
        .toList();
  }
}

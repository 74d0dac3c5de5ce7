package refrain.search.judged;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import refrain.corpora.Judgement;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.corpora.Verdict;
import refrain.search.SearchEngine;

/**
 * A post and its copies that were judged for a narrative: one outcome, however many they are.
 *
 * <p>Whoever confirms a text confirms its copies, so ten of them are one observation made ten
 * times. Counted as ten, n grows tenfold and an interval shrinks to a third of what it should be.
 * With a correlation of 1 within a cluster the design effect is the cluster's size (L. Kish,
 * "Survey Sampling", 1965, section 5.4), and what is left is one outcome a cluster.
 *
 * @param group names the group; only equal or not
 * @param posts those of its posts that were judged, in their order
 * @param voices one verdict for each person who judged any of them, in the order of their names:
 *     what they said of most of the copies on which they were sure; unsure on a tie, or when never
 *     sure
 */
public record JudgedGroup(
    String group, NarrativeId narrative, Set<PostId> posts, List<Verdict> voices) {
  private record Key(NarrativeId narrative, String group) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::narrative).thenComparing(Key::group);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Gathers judgements by narrative and group; a post that is no longer stored is on its own.
   *
   * @param judgements at most one a person, post and narrative
   * @return in the order of narratives
   */
  public static List<JudgedGroup> of(SearchEngine engine, Collection<Judgement> judgements) {
    Map<PostId, String> groups =
        engine.groups(judgements.stream().map(Judgement::post).distinct().toList());
    Map<Key, List<Judgement>> all =
        judgements.stream().collect(groupingBy(j -> key(j, groups), TreeMap::new, toList()));
    return all.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static Key key(Judgement judgement, Map<PostId, String> groups) {
    String alone = "post " + judgement.post();
    return new Key(judgement.narrative(), groups.getOrDefault(judgement.post(), alone));
  }

  private static JudgedGroup of(Key key, List<Judgement> judgements) {
    Set<PostId> posts = new TreeSet<>();
    judgements.forEach(j -> posts.add(j.post()));
    Map<String, List<Judgement>> people =
        judgements.stream().collect(groupingBy(Judgement::by, TreeMap::new, toList()));
    return new JudgedGroup(
        key.group(),
        key.narrative(),
        posts,
        people.values().stream().map(JudgedGroup::voice).toList());
  }

  private static Verdict voice(List<Judgement> ofOnePerson) {
    return Consensus.of(ofOnePerson)
        .right()
        .map(right -> right ? Verdict.CONFIRM : Verdict.REJECT)
        .orElse(Verdict.UNSURE);
  }

  /** Returns what its voices come to. */
  public Consensus consensus() {
    return Consensus.ofVoices(voices);
  }

  /** Returns whether it repeats the narrative; empty on a tie, or when nobody was sure. */
  Optional<Boolean> right() {
    return consensus().right();
  }

  /** Returns the voices of those who were sure; to be unsure is to give none. */
  public List<Verdict> sure() {
    return voices.stream().filter(v -> v != Verdict.UNSURE).toList();
  }

  /**
   * Returns the mean score of the judged copies.
   *
   * @param scores by post; one too far to have been scored has 0
   */
  double score(Map<PostId, Double> scores) {
    return posts.stream().mapToDouble(p -> scores.getOrDefault(p, 0.0)).average().orElse(0);
  }
}

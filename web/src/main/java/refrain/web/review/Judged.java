package refrain.web.review;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import refrain.corpora.Judgement;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.search.judged.Consensus;

/** The judgements that hold, by narrative and post; immutable. */
final class Judged {
  private final List<Judgement> all;
  private final Map<NarrativeId, List<Judgement>> byNarrative;
  private final Map<NarrativeId, Map<PostId, List<Judgement>>> byMatch;

  Judged(List<Judgement> judgements) {
    all = judgements;
    byNarrative = judgements.stream().collect(groupingBy(Judgement::narrative));
    byMatch =
        judgements.stream().collect(groupingBy(Judgement::narrative, groupingBy(Judgement::post)));
  }

  /** Returns whether it holds these judgements and was not made of an earlier list. */
  boolean isOf(List<Judgement> judgements) {
    return all == judgements;
  }

  /** Returns every judgement. */
  List<Judgement> all() {
    return all;
  }

  /** Returns the judgements on matches with a narrative. */
  List<Judgement> on(NarrativeId narrative) {
    return byNarrative.getOrDefault(narrative, List.of());
  }

  /** Returns the judgements on a match. */
  List<Judgement> on(MatchKey match) {
    return byMatch.getOrDefault(match.narrative(), Map.of()).getOrDefault(match.post(), List.of());
  }

  /** Returns how many of a narrative's matches a person judged. */
  int count(NarrativeId narrative, String by) {
    return (int) on(narrative).stream().filter(j -> j.by().equals(by)).count();
  }

  /** Returns how many matches were judged. */
  int matches() {
    return byMatch.values().stream().mapToInt(Map::size).sum();
  }

  /** Returns how many people judged. */
  long people() {
    return all.stream().map(Judgement::by).distinct().count();
  }

  /** Returns the posts that somebody judged for a narrative. */
  Set<PostId> posts(NarrativeId narrative) {
    return posts(narrative, judgements -> true);
  }

  /** Returns the posts that some confirmed for a narrative and others rejected. */
  Set<PostId> disputed(NarrativeId narrative) {
    return posts(narrative, judgements -> Consensus.of(judgements).disagreed());
  }

  private Set<PostId> posts(NarrativeId narrative, Predicate<List<Judgement>> wanted) {
    Set<PostId> posts = new HashSet<>();
    byMatch
        .getOrDefault(narrative, Map.of())
        .forEach(
            (post, judgements) -> {
              if (wanted.test(judgements)) posts.add(post);
            });
    return posts;
  }
}

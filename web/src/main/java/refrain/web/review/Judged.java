package refrain.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import refrain.corpora.Judgement;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.search.judged.Consensus;

/** The judgements that hold, by match; immutable. */
final class Judged {
  private final Map<MatchKey, List<Judgement>> byMatch = new TreeMap<>();

  Judged(List<Judgement> judgements) {
    for (Judgement judgement : judgements)
      byMatch.computeIfAbsent(MatchKey.of(judgement), k -> new ArrayList<>()).add(judgement);
  }

  /** Returns the judgements on a match. */
  List<Judgement> on(MatchKey match) {
    return byMatch.getOrDefault(match, List.of());
  }

  /** Returns how many of a narrative's matches a person judged. */
  int count(NarrativeId narrative, String by) {
    int count = 0;
    for (Map.Entry<MatchKey, List<Judgement>> match : byMatch.entrySet())
      if (match.getKey().narrative().equals(narrative)
          && match.getValue().stream().anyMatch(j -> j.by().equals(by))) count++;
    return count;
  }

  /** Returns how many matches were judged. */
  int matches() {
    return byMatch.size();
  }

  /** Returns how many people judged. */
  long people() {
    return byMatch.values().stream().flatMap(List::stream).map(Judgement::by).distinct().count();
  }

  /** Returns the posts that somebody judged for a narrative. */
  Set<PostId> posts(NarrativeId narrative) {
    return posts(narrative, all -> true);
  }

  /** Returns the posts that some confirmed for a narrative and others rejected. */
  Set<PostId> disputed(NarrativeId narrative) {
    return posts(narrative, all -> Consensus.of(all).disagreed());
  }

  private Set<PostId> posts(NarrativeId narrative, Predicate<List<Judgement>> wanted) {
    Set<PostId> posts = new TreeSet<>();
    byMatch.forEach(
        (match, all) -> {
          if (match.narrative().equals(narrative) && wanted.test(all)) posts.add(match.post());
        });
    return posts;
  }
}

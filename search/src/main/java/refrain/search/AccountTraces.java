package refrain.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import refrain.corpora.NarrativeId;

/**
 * What is stored of each of an account's posts, without their texts.
 *
 * @param posts one for each post; dated ones first, in order of time
 * @param shared the accounts that posted copies of these posts, the most texts first
 */
public record AccountTraces(List<Trace> posts, List<Shared> shared) {
  public AccountTraces {
    posts = List.copyOf(posts);
    shared = List.copyOf(shared);
  }

  /**
   * One post.
   *
   * @param at when it was posted; empty when unknown
   * @param languages codes of the languages it is in
   * @param scores for each narrative that it repeats at the score asked for or more
   */
  public record Trace(
      Optional<Instant> at, Set<String> languages, Map<NarrativeId, Double> scores) {
    public Trace {
      languages = Set.copyOf(languages);
      scores = Map.copyOf(scores);
    }
  }

  /**
   * An account that posted the same texts.
   *
   * @param texts different texts that both posted
   * @param posts how often the other one posted them
   */
  public record Shared(AccountKey account, long texts, long posts) {}
}

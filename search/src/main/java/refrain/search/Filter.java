package refrain.search;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which posts are considered. An empty set lets everything pass; several values of one field are
 * alternatives.
 *
 * @param platforms lower-case platform names
 * @param languages codes as in {@code refrain.indexer.text.Language}
 * @param accounts account labels
 * @param collections collection names
 * @param narratives ids of narratives that the post matches at {@link SearchEngine#SHOWN} or more
 * @param from earliest time, inclusive
 * @param to latest time, exclusive
 * @param minScore least score for the subject, in [0, 1]
 */
public record Filter(
    Set<String> platforms,
    Set<String> languages,
    Set<String> accounts,
    Set<String> collections,
    Set<String> narratives,
    Optional<Instant> from,
    Optional<Instant> to,
    double minScore) {
  /** Lets every post pass. */
  public static final Filter NONE =
      new Filter(
          Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), 0);

  /** Lets only the posts of one account pass. */
  public static Filter of(AccountKey account) {
    return new Filter(
        Set.of(account.platform()),
        Set.of(),
        Set.of(account.label()),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  /** Lets only the posts of one collection pass. */
  public static Filter in(String collection) {
    return new Filter(
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(collection),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  /** Lets every post pass that scores at least as high for the subject. */
  public static Filter from(double minScore) {
    return new Filter(
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        minScore);
  }

  public Filter {
    platforms = Set.copyOf(platforms);
    languages = Set.copyOf(languages);
    accounts = Set.copyOf(accounts);
    collections = Set.copyOf(collections);
    narratives = Set.copyOf(narratives);
    if (!(minScore >= 0 && minScore <= 1))
      throw new IllegalArgumentException("min_score must be in [0, 1], got " + minScore);
  }
}

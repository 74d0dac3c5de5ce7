package refrain.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refrain.corpora.NarrativeId;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.corpora.Statement;

/**
 * Answers every question about posts and narratives; thread-safe.
 *
 * <p>The one port between what is stored and what is shown: nothing above it knows which engine
 * answers.
 */
public interface SearchEngine {
  /** The score from which a match is counted and listed on the pages. */
  double SHOWN = 0.5;

  /**
   * Finds and ranks posts.
   *
   * @throws refrain.corpora.BadInput if the subject is unknown or the cursor is not one of ours
   */
  PostPage search(PostQuery query);

  /** Returns a stored post. */
  Optional<Post> post(PostId id);

  /** Returns how many posts are stored. */
  long posts();

  /** Matches a text with narratives or statements; closest first, equal scores in id order. */
  List<Match> match(String text, MatchOptions options);

  /** Matches many texts at once; the same results as one by one, in the same order. */
  List<List<Match>> matchAll(List<String> texts, MatchOptions options);

  /**
   * Compares a post with one statement, with full evidence, dates and rarity.
   *
   * @param narrative for which rarity is counted; empty for none
   */
  Match compare(Post post, Statement statement, Optional<NarrativeId> narrative);

  /** Returns the overview of every narrative that is not retired, in the order of their ids. */
  List<NarrativeOverview> narratives();

  /** Returns the overview of one narrative, or empty if there is no such narrative. */
  Optional<NarrativeOverview> narrative(NarrativeId id);

  /**
   * Returns the posts whose stored scores for a narrative are nearest to a given one, nearest
   * first, equally near ones in id order; nearest to 1 are the closest posts.
   *
   * @param score in [0, 1]
   * @param most at least 1
   */
  List<ScoredPost> nearest(NarrativeId narrative, double score, int most);

  /** Returns the stored scores of posts for a narrative; posts too far from it are left out. */
  Map<PostId, Double> scores(NarrativeId narrative, Collection<PostId> posts);

  /**
   * Counts the posts that score at least the filter's {@code minScore} for a narrative by the
   * values of some dimensions; most posts first, ties in the order of the values.
   */
  List<Tally> tally(NarrativeId narrative, Filter filter, List<Dimension> by);

  /**
   * Returns what is stored of an account's posts, or empty if it has none.
   *
   * @param minScore least score that counts as repeating a narrative, in [0, 1]
   */
  Optional<AccountTraces> account(AccountKey account, double minScore);

  /** Names what computes scores, apart from narratives and statements; it changes when they may. */
  String method();

  /**
   * Returns the matches that are nearest to a score, of each group of duplicates the nearest one,
   * nearest first, equally near ones in id order.
   */
  List<Candidate> candidates(CandidateQuery query);

  /**
   * Returns a post and its duplicates in id order; nothing when the post is not stored.
   *
   * @param most at least 1
   */
  List<PostId> group(PostId post, int most);

  /**
   * Returns for each of some posts the name of its group of duplicates, which two posts share if
   * they are copies of each other; posts that are not stored are left out.
   */
  Map<PostId, String> groups(Collection<PostId> posts);

  /**
   * Returns how many posts score in each of some equal bins of [0, 1] for a narrative; posts too
   * far from it to have been scored count in the first.
   */
  List<Long> distribution(NarrativeId narrative, int bins);
}

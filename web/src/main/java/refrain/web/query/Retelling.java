package refrain.web.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Narrative;
import refrain.corpora.Post;
import refrain.corpora.Statement;
import refrain.search.Dimension;
import refrain.search.Filter;
import refrain.search.PostHit;
import refrain.search.PostQuery;
import refrain.search.ScoredPost;
import refrain.search.Sort;
import refrain.search.Subject;
import refrain.search.Tally;

/**
 * How a narrative is retold by the posts that reach a score; each part is worked out when it is
 * asked for.
 *
 * @param threshold the score from which a post counts, in [0, 1]
 */
public record Retelling(Holdings holdings, Narrative narrative, double threshold) {
  private static final int ACCOUNTS = 10;
  private static final int NEAR = 5;

  /** Enough around the threshold to hold some below it. */
  private static final int AROUND = 200;

  /** Returns how many posts reach the threshold. */
  public long posts() {
    return tally(List.of()).stream().mapToLong(Tally::posts).sum();
  }

  /** Returns the earliest statement that is held and dated; ties in id order. */
  public Optional<Statement> firstStatement() {
    return holdings.corpus().statements(narrative.id()).stream()
        .filter(s -> s.publishedAt() != null)
        .min(
            Comparator.comparing((Statement s) -> Objects.requireNonNull(s.publishedAt()))
                .thenComparing(Statement::id));
  }

  /** Returns the earliest post that is held, dated and reaches the threshold. */
  public Optional<Post> firstPost() {
    PostQuery oldest =
        new PostQuery(
            new Subject.OfNarrative(narrative.id()),
            Filter.from(threshold),
            Sort.OLDEST,
            1,
            Optional.empty(),
            false,
            false);
    return holdings.engine().search(oldest).hits().stream()
        .map(PostHit::post)
        .filter(post -> post.createdAt() != null)
        .findFirst();
  }

  /**
   * Returns the days from a statement to a post, in UTC, below 0 where the post was first; empty
   * when one of them is missing.
   */
  public static OptionalLong days(Optional<Statement> said, Optional<Post> posted) {
    if (said.isEmpty() || posted.isEmpty()) return OptionalLong.empty();
    return OptionalLong.of(
        ChronoUnit.DAYS.between(day(said.get().publishedAt()), day(posted.get().createdAt())));
  }

  private static LocalDate day(@Nullable Instant time) {
    return LocalDate.ofInstant(Objects.requireNonNull(time), ZoneOffset.UTC);
  }

  /** Counts posts by platform, language and month, in that order; undated ones have no month. */
  public List<Tally> heat() {
    return tally(List.of(Dimension.PLATFORM, Dimension.LANGUAGE, Dimension.MONTH));
  }

  /** Returns the accounts with most posts, ten at most: platform, then label. */
  public List<Tally> accounts() {
    return tally(List.of(Dimension.PLATFORM, Dimension.ACCOUNT)).stream()
        .filter(tally -> !tally.values().getLast().isEmpty())
        .limit(ACCOUNTS)
        .toList();
  }

  private List<Tally> tally(List<Dimension> by) {
    return holdings.engine().tally(narrative.id(), Filter.from(threshold), by);
  }

  /** Returns the posts that fell just under the threshold, closest first, five at most. */
  public List<ScoredPost> near() {
    return holdings.engine().nearest(narrative.id(), threshold, AROUND).stream()
        .filter(p -> p.score() < threshold)
        .sorted(
            Comparator.comparingDouble(ScoredPost::score)
                .reversed()
                .thenComparing(ScoredPost::post))
        .limit(NEAR)
        .toList();
  }
}

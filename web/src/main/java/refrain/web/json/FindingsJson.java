package refrain.web.json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Post;
import refrain.corpora.Statement;
import refrain.search.ScoredPost;
import refrain.search.Tally;
import refrain.web.query.Retelling;

/**
 * What the posts at a score show of a narrative, as its page shows it.
 *
 * @param minScore the score from which a post counts
 * @param posts how many reach it
 * @param heat posts by platform, language and month, most first
 * @param accounts those with most posts, most first
 * @param distribution posts in each of 20 equal bins of the score, whatever {@code minScore} is
 * @param near posts that fell just under it, closest first
 */
public record FindingsJson(
    String note,
    String narrative,
    double minScore,
    long posts,
    First first,
    List<Cell> heat,
    List<Account> accounts,
    List<Long> distribution,
    List<Near> near) {
  /**
   * Who said it first among what is held and dated.
   *
   * @param days from the statement to the post, below 0 where the post was first
   */
  public record First(@Nullable Said statement, @Nullable Posted post, @Nullable Long days) {}

  /** The earliest statement. */
  public record Said(String id, String outlet, @Nullable Instant publishedAt) {}

  /** The earliest post. */
  public record Posted(String id, @Nullable String account, @Nullable Instant createdAt) {}

  /**
   * Posts of a platform, language and month.
   *
   * @param month such as 2021-03; absent for posts without a date
   * @param best the highest score among them
   */
  public record Cell(
      String platform, String language, @Nullable String month, long posts, double best) {}

  /** An account and its posts. */
  public record Account(String platform, String account, long posts, double best) {}

  /** A post just under the score. */
  public record Near(String post, double score) {}

  /** Shapes a retelling. */
  public static FindingsJson of(Retelling retelling, List<Long> distribution) {
    return new FindingsJson(
        Json.NOTE,
        retelling.narrative().id().value(),
        retelling.threshold(),
        retelling.posts(),
        first(retelling.firstStatement(), retelling.firstPost()),
        retelling.heat().stream().map(FindingsJson::cell).toList(),
        retelling.accounts().stream().map(FindingsJson::account).toList(),
        distribution,
        retelling.near().stream().map(FindingsJson::near).toList());
  }

  private static First first(Optional<Statement> said, Optional<Post> posted) {
    OptionalLong days = Retelling.days(said, posted);
    return new First(
        said.map(s -> new Said(s.id().value(), s.outlet().name(), s.publishedAt())).orElse(null),
        posted.map(p -> new Posted(p.id().toString(), label(p), p.createdAt())).orElse(null),
        days.isPresent() ? days.getAsLong() : null);
  }

  private static @Nullable String label(Post post) {
    return post.account() == null ? null : post.account().label();
  }

  private static Cell cell(Tally tally) {
    String month = tally.values().get(2);
    return new Cell(
        tally.values().get(0),
        tally.values().get(1),
        month.isEmpty() ? null : month,
        tally.posts(),
        Json.round(tally.best()));
  }

  private static Account account(Tally tally) {
    return new Account(
        tally.values().getFirst(),
        tally.values().getLast(),
        tally.posts(),
        Json.round(tally.best()));
  }

  private static Near near(ScoredPost post) {
    return new Near(post.post().toString(), Json.round(post.score()));
  }
}

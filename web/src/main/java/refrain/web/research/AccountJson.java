package refrain.web.research;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Bilingual;
import refrain.search.activity.Activity;
import refrain.search.activity.Shift;
import refrain.search.activity.Silence;

/**
 * An account, as far as the posts that are held tell of it.
 *
 * @param account its label: handle, else display name, else id
 * @param ids the platform's ids that its first and last post name
 * @param names the display names that they name
 * @param followers as the newest post that tells it does
 * @param minScore the score from which a post counts as repeating a narrative
 * @param narratives those it repeats, most posts first
 * @param languages posts by language code; a post in two counts for each
 * @param hours posts by day of the week, Monday first, and hour, both in UTC
 * @param sharedWith accounts that posted the same texts, most texts first
 */
public record AccountJson(
    String note,
    String platform,
    String account,
    List<String> ids,
    List<String> names,
    @Nullable Instant createdAt,
    @Nullable Long followers,
    long posts,
    long undated,
    @Nullable Instant first,
    @Nullable Instant last,
    double minScore,
    List<Repeated> narratives,
    Map<String, Long> languages,
    List<List<Long>> hours,
    List<Month> months,
    List<Gap> silences,
    List<Sharer> sharedWith) {
  /** A narrative that it repeats. */
  public record Repeated(String id, Bilingual title, long posts, double best) {}

  /** One month. */
  public record Month(YearMonth month, long posts, Map<String, Long> languages) {
    static Month of(Activity.Month m) {
      return new Month(m.month(), m.posts(), m.languages());
    }
  }

  /**
   * A time without a post.
   *
   * @param language how the main language changed; absent when it did not, or too little is held
   * @param narrative how the most repeated narrative changed; absent likewise
   */
  public record Gap(
      Instant last, Instant next, long days, @Nullable Shift language, @Nullable Shift narrative) {
    static Gap of(Silence s) {
      return new Gap(
          s.last(), s.next(), s.days(), s.language().orElse(null), s.narrative().orElse(null));
    }
  }

  /**
   * An account that posted the same texts.
   *
   * @param texts different texts that both posted
   * @param posts how often the other posted them
   */
  public record Sharer(String platform, String account, long texts, long posts) {}
}

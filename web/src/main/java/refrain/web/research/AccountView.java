package refrain.web.research;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refrain.web.pages.Heat;
import refrain.web.pages.HitCard;

/**
 * An account as its page shows it.
 *
 * @param label its handle or name, with hidden characters made visible
 * @param facts names and values of what imports say of it
 * @param count how many posts are held, and as {@code posts} in writing
 * @param between the first and the last day, in words; empty when unknown
 * @param undated what is to be said of posts without a time; empty when there are none
 * @param allHref all its posts, with filters
 * @param months posts by month, a bar of stacked languages each
 * @param legend the languages in the order they are stacked
 * @param silences the longest, longest first
 */
public record AccountView(
    String label,
    String platform,
    List<Map.Entry<String, String>> facts,
    long count,
    String posts,
    String between,
    String undated,
    String allHref,
    String minScore,
    List<Repeated> narratives,
    List<Month> months,
    List<Legend> legend,
    @Nullable Heat rhythm,
    List<Gap> silences,
    List<Sharer> sharers,
    List<HitCard> hits,
    boolean more) {
  /** A narrative, how many of the posts repeat it, and the best of their scores. */
  public record Repeated(
      String title, String href, String posts, String postsHref, String best, long share) {}

  /** A language and its posts. */
  public record Legend(String code, String name, String count) {}

  /** One month; {@code bars} are stacked from the bottom. */
  public record Month(
      String label, String href, String posts, List<String> counts, List<Bar> bars) {}

  /** A part of a bar in a box of 1000 by 100. */
  public record Bar(String code, double x, double y, double width, double height) {}

  /**
   * A silence in words.
   *
   * @param days how long it was
   * @param between from when to when
   * @param shifts what differs between the posts before and after it, in words
   * @param compared whether they were compared
   */
  public record Gap(
      String days,
      String between,
      String beforeHref,
      String afterHref,
      List<String> shifts,
      boolean compared) {}

  /** An account that posted the same texts. */
  public record Sharer(String platform, String label, String href, String words) {}
}

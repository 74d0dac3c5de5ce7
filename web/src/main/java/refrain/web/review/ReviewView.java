package refrain.web.review;

import java.util.List;
import java.util.Optional;
import refrain.web.pages.CompareView;
import refrain.web.pages.Excerpt;
import refrain.web.pages.Opinion;
import refrain.web.pages.Standing;

/**
 * The review queue: one match open, the next ones in a list.
 *
 * @param today what the reader decided today, in words
 * @param left how many matches are left, in words
 * @param filtered whether a filter leaves something out
 * @param hidden the parameters that the filter form keeps
 */
public record ReviewView(
    Optional<Open> open,
    List<Item> items,
    String today,
    String left,
    boolean filtered,
    String allHref,
    List<Option> states,
    List<Option> narratives,
    List<Option> languages,
    String platform,
    String account,
    String minScore,
    String maxScore,
    String state) {
  /** A choice of the filter; {@code value} is a link's address or an option's value. */
  public record Option(String value, String label, boolean on) {}

  /**
   * The open match.
   *
   * @param whys why it is worth a decision, in words
   * @param post the post's id, as the form sends it
   * @param narrative the narrative's id, as the form sends it
   * @param chosen the reader's own verdict, empty for none
   * @param reason the reader's own reason
   * @param next where a decision and the key j lead
   * @param opinions what others decided, kept shut until it is asked for
   */
  public record Open(
      CompareView compare,
      List<String> whys,
      String post,
      String narrative,
      String chosen,
      String reason,
      String next,
      String previous,
      String compareHref,
      Optional<Together> copies,
      List<Opinion> opinions) {}

  /** The copies that can be decided with the match. */
  public record Together(String label, String href) {}

  /**
   * One line of the list.
   *
   * @param standing empty unless people disagree or the reader has decided
   */
  public record Item(
      String href,
      boolean on,
      String narrative,
      Excerpt text,
      String account,
      String score,
      String copies,
      Optional<Standing> standing) {}
}

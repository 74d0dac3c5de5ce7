package refrain.web.pages;

import java.util.List;
import refrain.web.query.Params;

/**
 * A narrative: what it claims, who said it when, and which posts repeat it.
 *
 * @param months posts and statements by month, on one axis
 * @param distribution posts by score, heights by square root
 * @param outlets statements by outlet, each in order of time
 * @param findings what the posts at the threshold show
 */
public record NarrativeView(
    String id,
    String title,
    String summary,
    String posts,
    List<DeskView.Share> languages,
    int statements,
    List<Month> months,
    String firstMonth,
    String lastMonth,
    Bars distribution,
    List<Bin> bins,
    List<Outlet> outlets,
    List<HitCard> hits,
    String allHref,
    boolean more,
    Findings findings) {
  /** Returns where curators change it. */
  public String editHref() {
    return "/corpus/narratives/" + Params.encode(id) + "/edit";
  }

  /**
   * One month of the timeline.
   *
   * @param posts the bar of its posts
   * @param statements how many statements fall in it
   * @param dots places of these statements, at most five
   */
  public record Month(
      String label, Bars.Bar posts, String count, int statements, List<Dot> dots, String href) {}

  /** A statement's place in a box of 1000 by 40. */
  public record Dot(double x, double y, String lang) {}

  /** One bin of the score. */
  public record Bin(String range, String count, boolean shown) {}

  /** An outlet and its statements. */
  public record Outlet(String name, String kind, List<StatementCard> statements) {}
}

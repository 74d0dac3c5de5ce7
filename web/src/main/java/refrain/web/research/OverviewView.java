package refrain.web.research;

import java.util.List;
import java.util.Map;
import refrain.web.pages.Heat;

/**
 * The overview as its page shows it.
 *
 * @param dimensions what the columns may be
 * @param thresholds scores from which posts may count; empty where statements are counted
 * @param note what is counted, in words
 * @param upright whether the names of columns are too many or too long to lie flat
 * @param hidden what is to be said of columns left out, and where they are; empty when none are
 * @param kept parameters that the form for dates keeps
 */
public record OverviewView(
    List<Choice> dimensions,
    List<Choice> thresholds,
    String note,
    Heat heat,
    boolean upright,
    boolean empty,
    String hidden,
    String allHref,
    String from,
    String to,
    List<Map.Entry<String, String>> kept) {
  /** One of several pages that differ in one respect. */
  public record Choice(String label, boolean on, String href) {}
}

package refrain.web.query;

import java.util.List;
import refrain.corpora.readers.Reject;

/**
 * Some of the records that imports into a collection refused.
 *
 * @param total how many there are
 * @param shown those from some place on, in order
 */
public record RejectedPage(long total, List<Reject> shown) {
  /** Nothing was refused. */
  public static final RejectedPage NONE = new RejectedPage(0, List.of());

  public RejectedPage {
    shown = List.copyOf(shown);
  }
}

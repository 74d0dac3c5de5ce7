package refrain.web.research;

import java.util.List;
import refrain.corpora.Bilingual;

/**
 * Narratives by something else, as a table of counts.
 *
 * @param by {@code platform}, {@code account}, {@code lang} or {@code outlet}
 * @param counts {@code posts}, or {@code statements} by outlet
 * @param minScore the score from which a post counts
 * @param columns the ones with most first
 * @param hidden columns that are left out for their number
 */
public record OverviewJson(
    String note,
    String by,
    String counts,
    double minScore,
    List<Column> columns,
    int hidden,
    List<Row> rows) {
  /**
   * A column.
   *
   * @param key names it in the address
   * @param platform of an account; empty for everything else
   * @param value the platform, account label, language code or outlet; empty for unknown
   */
  public record Column(String key, String platform, String value, long total) {}

  /**
   * A narrative.
   *
   * @param total everything that counts for it, each post once
   * @param cells one for each column, in their order
   */
  public record Row(String narrative, Bilingual title, long total, List<Long> cells) {}
}

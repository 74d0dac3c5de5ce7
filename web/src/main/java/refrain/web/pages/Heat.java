package refrain.web.pages;

import java.util.List;

/**
 * A table of counts whose cells are shaded by size: colour beside the number, never instead of it.
 *
 * @param corner what the rows are, in words
 */
public record Heat(String corner, List<Head> columns, List<Row> rows) {
  /** Shades above nothing. */
  private static final int LEVELS = 7;

  /**
   * The head of a column or row.
   *
   * @param href where it leads; empty for nowhere
   * @param sorted whether the rows are sorted by this column
   */
  public record Head(String label, String href, boolean sorted) {}

  /** One row; {@code total} is empty where none is shown. */
  public record Row(Head head, String total, List<Cell> cells) {}

  /**
   * One cell.
   *
   * @param level shade, 0 for nothing to 7
   * @param href where it leads; empty for nowhere
   * @param label what it counts, in words
   */
  public record Cell(String count, int level, String href, String label) {}

  public Heat {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Returns the shade of a count: by its square root, so that few stay visible beside many. */
  public static int level(long count, long most) {
    if (count <= 0) return 0;
    return (int) Math.clamp(Math.ceil(LEVELS * Math.sqrt((double) count / most)), 1, LEVELS);
  }
}

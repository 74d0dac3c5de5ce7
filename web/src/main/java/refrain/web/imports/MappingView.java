package refrain.web.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import refrain.corpora.readers.Layout;
import refrain.web.pages.Texts;

/**
 * Which field is taken from which column.
 *
 * @param free whether that can be changed here
 * @param many whether there are too many columns for a list to choose from
 * @param columns the columns to choose from
 * @param shown the first columns with values
 * @param more how many columns are not shown; empty when all are
 */
public record MappingView(
    boolean free,
    boolean many,
    List<Field> fields,
    List<String> columns,
    List<Layout.Seen> shown,
    String more) {
  /** Columns that a list to choose from may have. */
  private static final int LISTED = 150;

  /** Columns that are suggested where there is no such list. */
  private static final int SUGGESTED = 1000;

  /** Fields that are often the same for all records. */
  private static final Set<String> FIXED =
      Set.of("platform", "lang", "kind", "outlet", "outlet_kind", "speaker");

  /**
   * A field.
   *
   * @param name its name for programs
   * @param label its name in words
   * @param column the column it is taken from; empty for none
   * @param fixable whether a fixed value may be given for it
   * @param fixed that value; empty for none
   * @param values some values of the column
   */
  public record Field(
      String name, String label, String column, boolean fixable, String fixed, String values) {}

  static MappingView of(Texts t, Layout layout) {
    List<String> names = layout.names();
    int shown = Math.min(names.size(), LISTED);
    return new MappingView(
        layout.free(),
        names.size() > LISTED,
        layout.targets().stream()
            .filter(target -> layout.free() || layout.fields().containsKey(target))
            .map(target -> field(t, layout, target))
            .toList(),
        names.subList(0, Math.min(names.size(), SUGGESTED)),
        layout.columns().subList(0, shown),
        names.size() == shown ? "" : t.of("job.columns.more", t.number(names.size() - shown)));
  }

  private static Field field(Texts t, Layout layout, String target) {
    String from = layout.fields().getOrDefault(target, "");
    boolean constant = from.length() >= 2 && from.startsWith("'") && from.endsWith("'");
    String column = constant ? "" : from;
    return new Field(
        target,
        t.or("import.field." + target, target),
        column,
        FIXED.contains(target),
        constant ? from.substring(1, from.length() - 1) : "",
        values(layout, column));
  }

  private static String values(Layout layout, String column) {
    Optional<Layout.Seen> seen =
        layout.columns().stream().filter(c -> c.name().equals(column)).findFirst();
    return seen.map(c -> String.join(" · ", c.values())).orElse("");
  }
}

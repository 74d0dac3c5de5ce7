package refrain.corpora.readers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a file and which field is taken from which.
 *
 * @param columns the columns, or the fields of JSON objects, in their order; none where the format
 *     has no columns
 * @param targets the fields that a column can be mapped to, in the order of a form
 * @param fields field to column as they are taken now; a constant stands in single quotes
 * @param usual field to column as they would be taken if nobody said anything
 * @param free whether columns may be mapped by hand; a format of its own has fixed ones
 */
public record Layout(
    List<Seen> columns,
    List<String> targets,
    Map<String, String> fields,
    Map<String, String> usual,
    boolean free) {
  /** A format without columns, or nothing that could be recognised. */
  public static final Layout NONE = new Layout(List.of(), List.of(), Map.of(), Map.of(), false);

  /**
   * A column with some of its values.
   *
   * @param values the first that are not blank, cut to one line
   */
  public record Seen(String name, List<String> values) {
    public Seen {
      values = List.copyOf(values);
    }
  }

  public Layout {
    columns = List.copyOf(columns);
    targets = List.copyOf(targets);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    usual = Collections.unmodifiableMap(new LinkedHashMap<>(usual));
  }

  /** Returns the names of the columns. */
  public List<String> names() {
    return columns.stream().map(Seen::name).toList();
  }

  /** Returns the same with values beside the columns. */
  Layout with(List<Seen> seen) {
    return new Layout(seen, targets, fields, usual, free);
  }
}

package refrain.corpora.readers;

import java.util.HashMap;
import java.util.Map;
import refrain.corpora.BadInput;

/**
 * Which column of a table each field comes from: what a person said, else the usual names.
 *
 * @param <R> a record of the table
 */
final class Mapping<R> {
  private final Table<R> table;
  private final Targets targets;
  private final Map<String, Column<R>> columns = new HashMap<>();
  private final UsedColumns used = new UsedColumns();

  /**
   * @param given field to column name, column number or {@code 'constant'}
   * @throws BadInput if a field or a column does not exist
   */
  Mapping(Table<R> table, Targets targets, Map<String, String> given) {
    this.table = table;
    this.targets = targets;
    given.forEach(this::give);
    for (String target : targets.all()) if (!columns.containsKey(target)) find(target);
  }

  private void give(String name, String from) {
    String target = targets.named(name);
    if (ReadOptions.isConstant(from)) {
      columns.put(target, Column.constant(from.substring(1, from.length() - 1)));
      return;
    }
    int index = table.columns().index(from);
    if (index < 0)
      throw new BadInput(
          "could not use --map %s=%s: there is no column '%s' (%s); for a fixed value write --map \"%s='%s'\""
              .formatted(name, from, from, Shown.columns(table.columns()), name, from));
    take(target, index);
  }

  private void find(String target) {
    for (String name : targets.columnsOf(target)) {
      int index = table.columns().index(name);
      if (index < 0 || used.contains(table.columns().names().get(index))) continue;
      take(target, index);
      return;
    }
  }

  private void take(String target, int index) {
    String name = table.columns().names().get(index);
    used.add(name);
    columns.put(target, new Column<>(name, row -> table.cell(row, index)));
  }

  boolean has(String target) {
    return columns.containsKey(target);
  }

  /** Returns where a field comes from. */
  Column<R> column(String target) {
    return columns.getOrDefault(target, Column.absent());
  }

  /** Returns what a record holds in columns that no field is taken from, blank cells left out. */
  Map<String, String> rest(R row) {
    return table.rest(row, used);
  }

  /**
   * Returns where the text comes from.
   *
   * @param file named in the error
   * @throws BadInput if no column holds it; names the columns and a mapping that would help
   */
  Column<R> text(String file, String likely) {
    if (has("text")) return column("text");
    throw new BadInput(
        "could not read '%s' as %s: no column is known to hold the text (%s); say which does, such as --map \"text=%s\""
            .formatted(file, targets.what(), Shown.columns(table.columns()), likely));
  }
}

package refrain.corpora.readers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
  private final Set<String> given;
  private final Function<R, LinkedHashMap<String, String>> others;
  private final Map<String, Column<R>> kept = new LinkedHashMap<>();
  private final Map<String, String> places = new HashMap<>();

  /**
   * @param given field to column name, column number or {@code 'constant'}
   * @throws BadInput if a field or a column does not exist
   */
  Mapping(Table<R> table, Targets targets, Map<String, String> given) {
    this.table = table;
    this.targets = targets;
    given.forEach(this::give);
    this.given = Set.copyOf(columns.keySet());
    for (String target : targets.names()) if (!columns.containsKey(target)) find(target);
    others = table.rest(used);
  }

  private void give(String name, String from) {
    String target = targets.named(name);
    if (ReadOptions.isConstant(from)) {
      columns.put(target, Column.constant(from.substring(1, from.length() - 1)));
      places.put(target, from);
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
    places.put(target, table.place(index));
    columns.put(target, new Column<>(name, table.cell(index)));
  }

  /** Takes a field from elsewhere than one column, unless a person gave it. */
  void derive(String target, Column<R> column) {
    if (!given.contains(target)) columns.put(target, column);
  }

  /** Takes a field from another column too, for records that have no value in its own. */
  void fallBack(String target, String name) {
    derive(target, column(target).or(peek(name)));
  }

  /**
   * Returns the columns and what is taken from them.
   *
   * @param free whether a person may map them
   */
  Layout layout(boolean free) {
    Map<String, String> fields = new LinkedHashMap<>();
    Map<String, String> usual = new LinkedHashMap<>();
    UsedColumns taken = new UsedColumns();
    for (String target : targets.names()) {
      if (places.containsKey(target)) fields.put(target, places.get(target));
      usually(target, taken).ifPresent(column -> usual.put(target, column));
    }
    List<Layout.Seen> seen =
        table.columns().names().stream().map(name -> new Layout.Seen(name, List.of())).toList();
    return new Layout(free ? seen : List.of(), targets.names(), fields, usual, free);
  }

  private Optional<String> usually(String target, UsedColumns taken) {
    for (String name : targets.columnsOf(target)) {
      int index = table.columns().index(name);
      if (index < 0 || taken.contains(table.columns().names().get(index))) continue;
      String column = table.columns().names().get(index);
      taken.add(column);
      return Optional.of(column);
    }
    return Optional.empty();
  }

  /** Returns a column of the table that is also kept as it is, or one without values. */
  Column<R> peek(String name) {
    return table.column(name);
  }

  /** Keeps a value under a name among what no field is taken from. */
  void keep(String name, Column<R> column) {
    kept.put(name, column);
  }

  boolean has(String target) {
    return columns.containsKey(target);
  }

  /** Returns where a field comes from. */
  Column<R> column(String target) {
    return columns.getOrDefault(target, Column.absent());
  }

  /** Returns what a record holds in columns that no field is taken from, blank cells left out. */
  LinkedHashMap<String, String> rest(R row) {
    LinkedHashMap<String, String> rest = others.apply(row);
    kept.forEach(
        (name, column) -> {
          String value = column.of(row);
          if (value != null) rest.put(name, value);
        });
    return rest;
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

package refrain.corpora.readers;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a field of a post or statement comes from: a column, a constant or nowhere.
 *
 * @param <R> a record of the file
 * @param name the column's name; empty for a constant
 */
record Column<R>(String name, Function<R, @Nullable String> reading) {
  static <R> Column<R> absent() {
    return new Column<>("", row -> null);
  }

  static <R> Column<R> constant(String value) {
    return new Column<>("", row -> value);
  }

  /** Takes the value of the first column that has one. */
  @SafeVarargs
  static <R> Column<R> first(Column<R>... columns) {
    List<Column<R>> all = List.of(columns);
    return new Column<>(
        "",
        row -> {
          for (Column<R> column : all) {
            String value = column.of(row);
            if (value != null) return value;
          }
          return null;
        });
  }

  /** Takes the values of two columns, one a line. */
  static <R> Column<R> joined(Column<R> first, Column<R> second) {
    return new Column<>(
        "",
        row -> {
          String above = first.of(row);
          String below = second.of(row);
          if (above == null || below == null) return above == null ? below : above;
          return above + "\n" + below;
        });
  }

  /** Returns the value in a record, or null if it is missing or blank. */
  @Nullable String of(R row) {
    String value = reading.apply(row);
    return value == null || value.isBlank() ? null : value;
  }
}

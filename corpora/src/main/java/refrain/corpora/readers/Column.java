package refrain.corpora.readers;

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

  /** Returns this column with another for records that have no value in it. */
  Column<R> or(Column<R> other) {
    return new Column<>(
        "",
        row -> {
          String value = of(row);
          return value == null ? other.of(row) : value;
        });
  }

  /** Returns the value in a record, or null if it is missing or blank. */
  @Nullable String of(R row) {
    String value = reading.apply(row);
    return value == null || value.isBlank() ? null : value;
  }
}

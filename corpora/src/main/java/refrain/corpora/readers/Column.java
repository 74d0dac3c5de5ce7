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

  /** Returns the value in a record, or null if it is missing or blank. */
  @Nullable String of(R row) {
    String value = reading.apply(row);
    return value == null || value.isBlank() ? null : value;
  }
}

package refrain.corpora.readers;

import java.util.LinkedHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Records that have columns, be they rows of cells or JSON objects.
 *
 * @param <R> a record
 */
interface Table<R> {
  Columns columns();

  /** Returns how to take the value in a column, null if a record has none. */
  Function<R, @Nullable String> cell(int column);

  /**
   * Returns how to take what a record holds outside the columns already used, by name, in its
   * order.
   */
  Function<R, LinkedHashMap<String, String>> rest(UsedColumns used);

  /** Returns a column by name, or one without values where the table has none of it. */
  default Column<R> column(String name) {
    int index = columns().index(name);
    return index < 0 ? Column.absent() : new Column<>(name, cell(index));
  }

  /** Says where a column stands in the file. */
  default String place(int column) {
    return columns().names().get(column);
  }

  /** Rows of a delimited text. */
  record Delimited(Columns columns) implements Table<String[]> {
    @Override
    public Function<String[], @Nullable String> cell(int column) {
      return row -> column < row.length ? row[column] : null;
    }

    @Override
    public Function<String[], LinkedHashMap<String, String>> rest(UsedColumns used) {
      String[] names = columns.names().toArray(String[]::new);
      int[] others =
          IntStream.range(0, names.length).filter(i -> !used.contains(names[i])).toArray();
      return row -> {
        LinkedHashMap<String, String> rest = new LinkedHashMap<>();
        for (int i : others) if (!row[i].isEmpty()) rest.put(names[i], row[i]);
        return rest;
      };
    }
  }
}

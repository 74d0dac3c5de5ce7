package refrain.corpora.readers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records that have columns, be they rows of cells or JSON objects.
 *
 * @param <R> a record
 */
interface Table<R> {
  Columns columns();

  /** Returns the value in a column, or null if the record has none. */
  @Nullable String cell(R row, int column);

  /** Returns what a record holds outside the columns already used, by name, in its order. */
  Map<String, String> rest(R row, UsedColumns used);

  /** Returns a column by name, or one without values where the table has none of it. */
  default Column<R> column(String name) {
    int index = columns().index(name);
    return index < 0 ? Column.absent() : new Column<>(name, row -> cell(row, index));
  }

  /** Says where a column stands in the file. */
  default String place(int column) {
    return columns().names().get(column);
  }

  /** Rows of a delimited text. */
  record Delimited(Columns columns) implements Table<String[]> {
    @Override
    public @Nullable String cell(String[] row, int column) {
      return column < row.length ? row[column] : null;
    }

    @Override
    public Map<String, String> rest(String[] row, UsedColumns used) {
      Map<String, String> rest = new LinkedHashMap<>();
      for (int i = 0; i < columns.count(); i++) {
        String name = columns.names().get(i);
        if (!row[i].isEmpty() && !used.contains(name)) rest.put(name, row[i]);
      }
      return rest;
    }
  }
}

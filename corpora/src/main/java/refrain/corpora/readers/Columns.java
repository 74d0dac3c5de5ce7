package refrain.corpora.readers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The columns of a table by name; names are compared without case, and blanks and hyphens count as
 * underscores.
 *
 * @param names one for each column, all different
 */
record Columns(List<String> names) {
  static final Columns NONE = new Columns(List.of());

  Columns {
    names = List.copyOf(names);
  }

  /** Names columns as a header does; a column without a name, or with one used before, gets one. */
  static Columns named(List<String> header) {
    List<String> names = new ArrayList<>(header.size());
    Set<String> used = new HashSet<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).replace("\uFEFF", "").strip();
      if (name.isEmpty()) name = "column " + (i + 1);
      String unique = name;
      for (int n = 2; !used.add(unique); n++) unique = name + " (" + n + ")";
      names.add(unique);
    }
    return new Columns(names);
  }

  /** Names the columns of a table without header {@code column 1}, {@code column 2} and so on. */
  static Columns numbered(int count) {
    List<String> names = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) names.add("column " + i);
    return new Columns(names);
  }

  /** Returns the 0-based index of a column given by name or 1-based number, or -1. */
  int index(String column) {
    int exact = names.indexOf(column);
    if (exact >= 0) return exact;
    String wanted = normal(column);
    for (int i = 0; i < names.size(); i++) if (normal(names.get(i)).equals(wanted)) return i;
    return numbered(column) ? byNumber(column) : -1;
  }

  boolean has(String column) {
    return index(column) >= 0;
  }

  boolean hasAll(String... columns) {
    for (String column : columns) if (!has(column)) return false;
    return true;
  }

  int count() {
    return names.size();
  }

  /** Tells whether a column is given by its number. */
  static boolean numbered(String column) {
    return !column.isEmpty()
        && column.length() <= 5
        && column.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private int byNumber(String column) {
    int index = Integer.parseInt(column) - 1;
    return index < names.size() ? index : -1;
  }

  private static String normal(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }
}

package refrain.corpora.readers;

import java.util.HashSet;
import java.util.Set;

/** The columns that fields are taken from, so that the others can be kept as they are. */
final class UsedColumns {
  private final Set<String> names = new HashSet<>();
  private final Set<String> parents = new HashSet<>();

  void add(String name) {
    names.add(name);
    int dot = name.indexOf('.');
    if (dot > 0) parents.add(name.substring(0, dot));
  }

  boolean contains(String name) {
    return names.contains(name);
  }

  /** Tells whether a field of this JSON field is used, as {@code raw.text} is of {@code raw}. */
  boolean within(String name) {
    return parents.contains(name);
  }
}

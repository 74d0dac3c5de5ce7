package refrain.corpora.readers;

import java.util.HashSet;
import java.util.Set;

/**
 * Where the records of a JSON document stand: {@code chats.list.messages} is the field {@code
 * messages} of each element of the field {@code list} of {@code chats}. Arrays on the way and at
 * the end are entered by themselves; the empty path is the document itself, or the elements of an
 * array that is the whole document.
 *
 * @param records paths at which each object is a record
 * @param notes paths of single values that tell of the records after them, such as a chat's name
 */
record Places(Set<String> records, Set<String> notes) {
  /** Each whole JSON value, or each element of an array of them. */
  static final Places WHOLE = new Places(Set.of(""), Set.of());

  Places {
    records = Set.copyOf(records);
    notes = Set.copyOf(notes);
  }

  boolean at(String path) {
    return records.contains(path);
  }

  /** Tells whether a record may stand somewhere inside the value at a path. */
  boolean leadsTo(String path) {
    if (path.isEmpty()) return true;
    for (String record : records) if (record.startsWith(path + ".")) return true;
    return false;
  }

  /** Returns the path of an object's field. */
  static String field(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Returns those of the paths that lie inside the object at a path. */
  static Set<String> within(String path, Set<String> paths) {
    Set<String> within = new HashSet<>();
    for (String each : paths) if (path.isEmpty() || each.startsWith(path + ".")) within.add(each);
    return within;
  }
}

package refrain.corpora.readers;

/**
 * Tells in which array of a JSON document the records seem to stand: {@code {"total": 2, "posts":
 * [{...}, {...}]}}.
 */
final class Wrapped {
  private Wrapped() {}

  /** Returns the path of the first array of objects in a document that is one object, else "". */
  static String in(Sample sample) {
    if (!sample.jsonDocument() || sample.array()) return "";
    for (String path : sample.paths()) {
      int array = path.indexOf("[].");
      if (array > 0) return path.substring(0, array);
    }
    return "";
  }
}

package refrain.corpora;

/** Halves of surrogate pairs that stand alone, which no encoding of Unicode can write. */
final class Surrogates {
  private Surrogates() {}

  /** Returns JSON in which each lone half is the escape {@code \\uXXXX}; else the same string. */
  static String escapeHalves(String json) {
    int first = loneFrom(json, 0);
    if (first < 0) return json;
    StringBuilder escaped = new StringBuilder(json.length() + 16);
    int from = 0;
    for (int at = first; at >= 0; at = loneFrom(json, from)) {
      escaped.append(json, from, at).append("\\u").append(Integer.toHexString(json.charAt(at)));
      from = at + 1;
    }
    return escaped.append(json, from, json.length()).toString();
  }

  private static int loneFrom(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) continue;
      boolean pair =
          i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
      if (!pair) return i;
      i++;
    }
    return -1;
  }
}

package refrain.corpora.readers;

/** The reason for refusing what does not fit into memory. */
final class TooLong {
  private TooLong() {}

  static String reason(String what, long length) {
    return "%s of %,d characters is longer than %,d; only its first %,d are kept here"
        .formatted(what, length, CharWindow.MAX, Reject.MAX_RAW);
  }
}

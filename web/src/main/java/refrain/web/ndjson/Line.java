package refrain.web.ndjson;

/** One line of a stream, by its 1-based number. */
sealed interface Line {
  /** Returns the 1-based number; blank lines count. */
  long number();

  /** A line of UTF-8 text without its end. */
  record Text(long number, String text) implements Line {}

  /** A line that was skipped, and why, with an HTTP status. */
  record Skipped(long number, int status, String reason) implements Line {}
}

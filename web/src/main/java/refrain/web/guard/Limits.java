package refrain.web.guard;

/**
 * How much one request may ask for.
 *
 * @param lineBytes longest line of a bulk stream; a longer one becomes an error line
 * @param queryBytes longest query string, still encoded; a longer one is answered 414
 * @param textChars longest text in {@code q}, in UTF-16 units
 * @param headerBytes all request headers with the request line; more is answered 431
 * @param spoolBytes answers of one bulk stream that wait on disk for a client that sends everything
 *     before it reads
 * @param streams bulk streams at once; one more is answered 429
 */
public record Limits(
    int lineBytes, int queryBytes, int textChars, int headerBytes, long spoolBytes, int streams) {
  /** 1 MiB lines, 32 KiB query strings, texts of 3,000 characters, 2 GiB on disk, 16 streams. */
  public static final Limits DEFAULT = new Limits(1 << 20, 32 << 10, 3_000, 48 << 10, 2L << 30, 16);

  public Limits {
    if (lineBytes < 1 || queryBytes < 1 || textChars < 1 || spoolBytes < 1 || streams < 1)
      throw new IllegalArgumentException("every limit must be at least 1");
    if (headerBytes <= queryBytes)
      throw new IllegalArgumentException(
          "headers hold the query string and must be larger than it");
  }
}

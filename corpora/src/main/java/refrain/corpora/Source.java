package refrain.corpora;

/**
 * Where a record came from, so that a reader can go back to it.
 *
 * @param file the file's name without folders; for an archive, {@code archive.zip!entry}
 * @param sha256 lower-case hex digest of the whole file as it lay on disk
 * @param line 1-based line (for CSV: the line on which the record starts; for JSON documents: the
 *     record's ordinal)
 * @param importer the reader's name and version, such as {@code twitter-archive/1}
 */
public record Source(String file, String sha256, long line, String importer) {
  /** A record that was made here and came from no file. */
  public static final Source NONE = new Source("", "", 0, "");
}

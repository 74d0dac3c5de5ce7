package refrain.corpora.readers;

/**
 * A record that could not be used, kept so that a person can mend it and import it again.
 *
 * @param file the file's name, with the entry for an archive
 * @param line 1-based line on which the record starts
 * @param reason what was wrong and what was wanted
 * @param raw the record as it stood, cut to {@link #MAX_RAW} characters
 * @param header the header of the table it stood in, without which it could not be read; else empty
 */
public record Reject(String file, long line, String reason, String raw, String header) {
  /** Longest raw text kept, in UTF-16 units; what is cut is said in the reason. */
  public static final int MAX_RAW = 100_000;

  /** A record that did not stand in a table. */
  public Reject(String file, long line, String reason, String raw) {
    this(file, line, reason, raw, "");
  }

  public Reject {
    if (raw.length() > MAX_RAW) {
      reason = reason + " (raw text of " + raw.length() + " characters cut to " + MAX_RAW + ")";
      raw = raw.substring(0, MAX_RAW);
    }
  }
}

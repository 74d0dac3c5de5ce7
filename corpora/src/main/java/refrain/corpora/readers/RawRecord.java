package refrain.corpora.readers;

/**
 * A record as it stood in its file, with what is needed to read it again on its own.
 *
 * @param format the format that read it, with its version, such as {@code csv/1}
 * @param table for a table, the delimiter, and a double quote after it if cells may be quoted; else
 *     empty
 * @param header for a table with a header, the header as it stood; else empty
 * @param text the record, without the line break after it
 */
public record RawRecord(String format, String table, String header, String text) {
  /** No record was kept. */
  public static final RawRecord NONE = new RawRecord("", "", "", "");

  /** Tells whether there is a record to read again. */
  public boolean kept() {
    return !text.isEmpty();
  }
}

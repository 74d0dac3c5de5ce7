package refrain.corpora.readers;

/** What became of one record of a file. */
public sealed interface Row<T> {
  /**
   * The record became a value.
   *
   * @param raw the record as it stood
   */
  record Read<T>(T value, RawRecord raw) implements Row<T> {
    /** A value whose record is not at hand; {@link Rows} adds it. */
    public Read(T value) {
      this(value, RawRecord.NONE);
    }
  }

  /** A rule of the format leaves the record out, such as a service message; counted by reason. */
  record Skipped<T>(String reason) implements Row<T> {}

  /** The record could not become a value; it is kept as it was, with the reason. */
  record Rejected<T>(Reject reject) implements Row<T> {}
}

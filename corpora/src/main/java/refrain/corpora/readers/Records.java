package refrain.corpora.readers;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A text cut into records; what the methods return is valid until the next {@link #next}. */
interface Records {
  /** Moves to the next record; false at the end of the text. */
  boolean next() throws IOException;

  /** Returns the 1-based line on which the record starts. */
  long line();

  /** Returns why the record cannot be used, or null if it can. */
  @Nullable String flaw();

  /** Returns the record as it stood; for one that is too long, its beginning. */
  String raw();

  /**
   * Returns the record with what is needed to read it again on its own.
   *
   * @param raw what {@link #raw} returned
   */
  default RawRecord kept(String format, String raw) {
    return new RawRecord(format, "", "", raw);
  }
}

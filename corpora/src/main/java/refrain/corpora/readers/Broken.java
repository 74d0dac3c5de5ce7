package refrain.corpora.readers;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/** Says in a person's words why a file could not be read further. */
final class Broken {
  private Broken() {}

  static String reason(IOException e) {
    if (e instanceof EOFException)
      return "the compressed data breaks off; copy or download the file again";
    if (e instanceof ZipException)
      return "the compressed data is damaged ("
          + e.getMessage()
          + "); copy or download the file again";
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}

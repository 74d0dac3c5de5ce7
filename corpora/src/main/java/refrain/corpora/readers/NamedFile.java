package refrain.corpora.readers;

import java.nio.file.Path;

/**
 * A file or folder to read, under the name it goes by in sources, messages and rejects.
 *
 * @param path where it lies
 * @param name what a person calls it; a label, never used as a path
 */
public record NamedFile(Path path, String name) {
  public NamedFile {
    name = Labels.printable(name);
  }

  /** Names a file as its folder does. */
  public static NamedFile of(Path path) {
    return new NamedFile(path, String.valueOf(path.getFileName()));
  }

  /**
   * Makes a label of a name that came from elsewhere: what stands before a slash or backslash is
   * dropped, and a name that is none becomes {@code upload}.
   */
  public static String label(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String clean = Labels.printable(last.strip());
    return clean.isBlank() || clean.matches("\\.+") ? "upload" : clean;
  }
}

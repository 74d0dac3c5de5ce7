package refrain.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import refrain.corpora.BadInput;

/** Tells a workspace from other folders by its marker, a file with the format on one line. */
final class WorkspaceFolder {
  static final String MARKER = "refrain-workspace";
  private static final String FORMAT = "refrain workspace, format 1";

  private WorkspaceFolder() {}

  /**
   * Makes a missing or empty folder a workspace, or checks that it is one.
   *
   * @throws BadInput if it holds something else or another format
   */
  static void claim(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder))
      throw new BadInput("the workspace " + folder + " is a file; name a folder");
    Files.createDirectories(folder);
    Path marker = folder.resolve(MARKER);
    if (Files.exists(marker) && Files.size(marker) > 0)
      accept(folder, Files.readString(marker, UTF_8).strip());
    else if (isEmptyBut(folder, marker)) mark(folder, marker);
    else
      throw new BadInput(
          folder + " holds other files and is no Refrain workspace; name an empty or new folder");
  }

  /** An empty marker alone is what a crash leaves between making the file and writing it. */
  private static boolean isEmptyBut(Path folder, Path marker) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(marker::equals);
    }
  }

  private static void mark(Path folder, Path marker) throws IOException {
    Files.writeString(marker, FORMAT + "\n", UTF_8);
    IOUtils.fsync(marker, false);
    IOUtils.fsync(folder, true);
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) IOUtils.fsync(parent, true);
  }

  private static void accept(Path folder, String format) {
    if (!format.equals(FORMAT))
      throw new BadInput(
          "the workspace %s says '%s' but this Refrain reads '%s'; open it with the Refrain that wrote it, run 'refrain backup' there and 'refrain restore' here"
              .formatted(folder, format, FORMAT));
  }

  /**
   * Refuses a folder that is no workspace of this format, or one whose posts are half rebuilt.
   *
   * @param then what the refusal means, such as {@code nothing was backed up}
   */
  static void require(Path folder, String then) {
    if (!Files.exists(folder.resolve(MARKER)))
      throw new BadInput(folder + " is no Refrain workspace; " + then);
    try {
      accept(folder, Files.readString(folder.resolve(MARKER), UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("could not read what " + folder + " is", e);
    }
    refuseHalfRebuilt(folder);
  }

  static void refuseHalfRebuilt(Path folder) {
    if (Files.isDirectory(folder.resolve(Reindexing.ASIDE)))
      throw new BadInput(
          "a rebuild of the workspace "
              + folder
              + " was cut off; 'refrain reindex' does it again from the posts that stand aside");
  }
}

package refrain.corpora.readers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import refrain.corpora.BadInput;
import refrain.corpora.NaturalOrder;

/**
 * A folder of files to read: all plain files in it and in the folders below, in the order of their
 * names. Hidden files and those that systems leave behind are left out.
 *
 * @param files not empty
 * @param links how many links are in it, which are not followed
 * @param size bytes of all files together
 */
record Folder(Path path, List<Path> files, long links, long size) {
  private static final List<String> LEFT_BEHIND = List.of("__MACOSX", "Thumbs.db", "desktop.ini");

  Folder {
    files = List.copyOf(files);
  }

  /**
   * Lists a folder.
   *
   * @throws BadInput if there is no file in it, or a folder below cannot be opened
   */
  static Folder of(Path path) throws IOException {
    try (Stream<Path> below = Files.walk(path.toRealPath())) {
      List<Path> all = below.map(path.toRealPath()::relativize).filter(Folder::visible).toList();
      List<Path> files =
          all.stream()
              .sorted(Comparator.comparing(Path::toString, NaturalOrder.IDS))
              .map(path::resolve)
              .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .toList();
      if (files.isEmpty())
        throw new BadInput("could not read '" + path + "': the folder holds no files");
      long size = 0;
      for (Path file : files) size += Files.size(file);
      return new Folder(path, files, links(path, all), size);
    } catch (UncheckedIOException e) {
      throw new BadInput(
          "could not read folder '%s': %s; check its permissions"
              .formatted(path, Broken.reason(new IOException(e.getCause()))),
          e);
    }
  }

  private static long links(Path path, List<Path> below) {
    return below.stream().map(path::resolve).filter(Files::isSymbolicLink).count();
  }

  private static boolean visible(Path below) {
    for (Path part : below)
      if (part.toString().startsWith(".") || LEFT_BEHIND.contains(part.toString())) return false;
    return true;
  }

  /** Returns a file's name as it stands in sources: the folder's name and the way from there. */
  String label(Path file) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    String below = path.relativize(file).toString().replace('\\', '/');
    return name == null ? below : name + "/" + below;
  }
}

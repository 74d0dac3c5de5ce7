package refrain.web.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import refrain.corpora.BadInput;

/**
 * The file of users as it is changed: written aside, readable by its owner alone, and put in place
 * whole. Who changes it at the same time, here or from the command line, may lose one of the
 * changes.
 */
public record UsersFile(Path file) {
  /** Adds a user, or replaces the line of one that is there. */
  public void put(String name, String line) throws IOException {
    List<String> lines = lines();
    boolean replaced = false;
    for (int i = 0; i < lines.size(); i++)
      if (lines.get(i).startsWith(name + ":") && !isToken(lines.get(i))) {
        lines.set(i, line);
        replaced = true;
      }
    if (!replaced) lines.add(line);
    write(lines);
  }

  /**
   * Adds a token.
   *
   * @throws BadInput if there is no such user
   */
  public void add(String name, String line) throws IOException {
    List<String> lines = lines();
    if (lines.stream().noneMatch(l -> l.startsWith(name + ":") && !isToken(l)))
      throw new BadInput(
          "users file '%s' has no user '%s'; add one first with 'refrain user %s --users %s'"
              .formatted(file, name, name, file));
    lines.add(line);
    write(lines);
  }

  /**
   * Takes a token out.
   *
   * @throws BadInput if there is none of that id
   */
  public void revoke(String id) throws IOException {
    List<String> lines = lines();
    Predicate<String> named = line -> isToken(line) && line.contains("$" + id + "$");
    if (!lines.removeIf(named))
      throw new BadInput(
          "users file '%s' has no token '%s'; --list shows the ids".formatted(file, id));
    write(lines);
  }

  private static boolean isToken(String line) {
    return line.contains(":" + ApiToken.NAME);
  }

  private List<String> lines() throws IOException {
    return Files.exists(file)
        ? new ArrayList<>(Files.readAllLines(file, UTF_8))
        : new ArrayList<>();
  }

  private void write(List<String> lines) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(aside);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
      Files.createFile(
          aside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(aside, lines, UTF_8);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}

package refrain.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import refrain.corpora.BadInput;

/**
 * Copies a workspace into one zip file and back, while it is being served.
 *
 * <p>A backup reads only what is durable: the journal up to its last whole line and the files of
 * the last commit of the posts, which never change. A commit that replaces files while they are
 * copied makes it start again with the newer one. Statements are not copied: the journal holds
 * them.
 */
public final class Backup {
  private static final int TRIES = 20;

  private Backup() {}

  /**
   * Writes a backup; durable when it returns.
   *
   * @throws BadInput if the folder is no workspace or the file exists
   */
  public static void write(Path workspace, Path file) throws IOException {
    if (!Files.exists(workspace.resolve(Workspace.MARKER)))
      throw new BadInput(workspace + " is no Refrain workspace; nothing was backed up");
    for (int attempt = 1; ; attempt++)
      try {
        writeOnce(workspace, file);
        return;
      } catch (NoSuchFileException e) {
        Files.deleteIfExists(file);
        if (attempt == TRIES)
          throw new IOException(
              "the workspace changed faster than it could be copied; try again", e);
      }
  }

  private static void writeOnce(Path workspace, Path file) throws IOException {
    try (FileChannel out =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        ZipOutputStream zip =
            new ZipOutputStream(
                new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(out)), UTF_8)) {
      copy(zip, workspace, workspace.resolve(Workspace.MARKER));
      journal(zip, workspace);
      for (Path rejects : files(workspace.resolve("rejects"))) copy(zip, workspace, rejects);
      for (Path post : committed(workspace.resolve("posts"))) copy(zip, workspace, post);
      zip.finish();
      zip.flush();
      out.force(true);
    } catch (FileAlreadyExistsException e) {
      throw new BadInput("the file " + file + " exists and is not overwritten; name a new one", e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static List<Path> committed(Path posts) throws IOException {
    try (FSDirectory directory = FSDirectory.open(posts)) {
      return SegmentInfos.readLatestCommit(directory).files(true).stream()
          .map(posts::resolve)
          .toList();
    }
  }

  /** Copies the journal up to its last whole line: a line being written is not yet a decision. */
  private static void journal(ZipOutputStream zip, Path workspace) throws IOException {
    Path journal = workspace.resolve("journal.jsonl");
    zip.putNextEntry(new ZipEntry("journal.jsonl"));
    try (InputStream in = Files.newInputStream(journal)) {
      long whole = wholeLines(journal);
      byte[] buffer = new byte[1 << 16];
      for (long left = whole; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) break;
        zip.write(buffer, 0, read);
        left -= read;
      }
    }
    zip.closeEntry();
  }

  private static long wholeLines(Path journal) throws IOException {
    long whole = 0;
    long at = 0;
    try (InputStream in = new java.io.BufferedInputStream(Files.newInputStream(journal))) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        at++;
        if (b == '\n') whole = at;
      }
    }
    return whole;
  }

  private static void copy(ZipOutputStream zip, Path workspace, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(workspace.relativize(file).toString().replace('\\', '/')));
    Files.copy(file, zip);
    zip.closeEntry();
  }

  /**
   * Makes a workspace from a backup; {@link Workspace#open} rebuilds its statements.
   *
   * @throws BadInput if the folder holds anything, or the file is no backup
   */
  public static void restore(Path file, Path workspace) throws IOException {
    if (!Files.isRegularFile(file)) throw new BadInput("there is no file " + file);
    requireEmpty(workspace);
    requireBackup(file);
    Files.createDirectories(workspace);
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
        restore(zip, inside(workspace, entry));
    }
  }

  private static void requireEmpty(Path workspace) throws IOException {
    if (!Files.exists(workspace)) return;
    try (Stream<Path> files = Files.list(workspace)) {
      if (files.findAny().isPresent())
        throw new BadInput(workspace + " is not empty; restore into a new folder");
    }
  }

  private static void requireBackup(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), UTF_8)) {
      if (zip.getEntry(Workspace.MARKER) == null)
        throw new BadInput(file + " is a zip file but no backup of a Refrain workspace");
    } catch (java.util.zip.ZipException e) {
      throw new BadInput(file + " is no backup, or was cut off: " + e.getMessage(), e);
    }
  }

  private static Path inside(Path workspace, ZipEntry entry) {
    Path target = workspace.resolve(entry.getName()).normalize();
    if (!target.startsWith(workspace.normalize()) || entry.isDirectory())
      throw new BadInput("the backup names a file outside the workspace: " + entry.getName());
    return target;
  }

  private static void restore(InputStream from, Path to) throws IOException {
    Files.createDirectories(java.util.Objects.requireNonNull(to.getParent()));
    try (FileChannel out =
            FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream stream = java.nio.channels.Channels.newOutputStream(out)) {
      from.transferTo(stream);
      out.force(true);
    }
  }
}

package refrain.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import refrain.corpora.BadInput;

/**
 * Copies a workspace into one zip file and back, while it is being served.
 *
 * <p>A backup reads only what is durable: the journal up to its last whole line and the files of
 * the last commit of the posts, which never change. A commit that replaces files while they are
 * copied makes it start again with the newer one. Statements are not copied: the journal holds
 * them. The key goes with it, without which what was forgotten could come back and pseudonyms would
 * change: keep a backup as you keep the workspace.
 */
public final class Backup {
  private static final int TRIES = 20;

  private Backup() {}

  /**
   * Writes a backup; durable when it returns.
   *
   * @throws BadInput if the folder is no workspace or is half rebuilt, or the file exists or has no
   *     folder
   */
  public static void write(Path workspace, Path file) throws IOException {
    WorkspaceFolder.require(workspace, "nothing was backed up");
    Path folder = folder(file);
    if (!Files.isDirectory(folder))
      throw new BadInput("there is no folder " + folder + " to write the backup to; make it first");
    FileChannel out = made(file);
    try (out) {
      for (int attempt = 1; !copied(workspace, out); attempt++)
        if (attempt == TRIES)
          throw new IOException("the workspace changed faster than it could be copied; try again");
      out.force(true);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    IOUtils.fsync(folder, true);
  }

  static Path folder(Path file) {
    return Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
  }

  private static FileChannel made(Path file) throws IOException {
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new BadInput("the file " + file + " exists and is not overwritten; name a new one", e);
    }
  }

  /** Copies what is durable; false when a commit took files away meanwhile. */
  private static boolean copied(Path workspace, FileChannel out) throws IOException {
    out.truncate(0);
    ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(out)), UTF_8);
    try {
      copy(zip, workspace, workspace.resolve(WorkspaceFolder.MARKER));
      journal(zip, workspace);
      for (String name : List.of(Workspace.KEY, Workspace.FORGOTTEN, Workspace.SEARCHES))
        if (Files.exists(workspace.resolve(name))) copy(zip, workspace, workspace.resolve(name));
      for (String name : List.of("rejects", "mappings"))
        for (Path file : files(workspace.resolve(name))) copy(zip, workspace, file);
      for (Path post : committed(workspace.resolve("posts"))) copy(zip, workspace, post);
      zip.finish();
      zip.flush();
      return true;
    } catch (NoSuchFileException | FileNotFoundException e) {
      return false;
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
    try (InputStream in = new BufferedInputStream(Files.newInputStream(journal))) {
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
   * @throws BadInput if the folder holds anything, or the file is no backup or a damaged one
   */
  public static void restore(Path file, Path workspace) throws IOException {
    Restoration.run(file, workspace);
  }
}

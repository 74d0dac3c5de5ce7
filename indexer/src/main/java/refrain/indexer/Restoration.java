package refrain.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.lucene.util.IOUtils;
import refrain.corpora.BadInput;
import refrain.corpora.privacy.HashKey;

/** Unpacks a backup, which may have been damaged or made to harm. */
final class Restoration {
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  private static final FileAttribute<?>[] ANYONE = {};

  private Restoration() {}

  static void run(Path file, Path workspace) throws IOException {
    if (!Files.isRegularFile(file)) throw new BadInput("there is no file " + file);
    requireEmpty(workspace);
    try (ZipFile zip = new ZipFile(file.toFile(), UTF_8)) {
      ZipEntry marker = zip.getEntry(WorkspaceFolder.MARKER);
      if (marker == null)
        throw new BadInput(file + " is a zip file but no backup of a Refrain workspace");
      List<? extends ZipEntry> others =
          zip.stream().filter(e -> !e.getName().equals(marker.getName())).toList();
      for (ZipEntry entry : others) inside(workspace, entry);
      for (ZipEntry entry : others) restore(zip, entry, workspace);
      restore(zip, marker, workspace);
    } catch (ZipException e) {
      throw new BadInput(file + " is no backup, or was damaged: " + e.getMessage(), e);
    }
  }

  private static void requireEmpty(Path workspace) throws IOException {
    if (!Files.exists(workspace)) return;
    try (Stream<Path> files = Files.list(workspace)) {
      if (files.findAny().isPresent())
        throw new BadInput(workspace + " is not empty; restore into a new folder");
    }
  }

  private static Path inside(Path workspace, ZipEntry entry) {
    Path folder = workspace.toAbsolutePath().normalize();
    try {
      Path target = folder.resolve(entry.getName()).normalize();
      if (target.startsWith(folder) && !target.equals(folder) && !entry.isDirectory())
        return target;
    } catch (InvalidPathException e) {
      throw new BadInput("the backup names a file that cannot be: " + entry.getName(), e);
    }
    throw new BadInput("the backup names a file outside the workspace: " + entry.getName());
  }

  /** The marker comes last, so that a restore that was cut off is no workspace. */
  private static void restore(ZipFile zip, ZipEntry entry, Path workspace) throws IOException {
    Path to = inside(workspace, entry);
    Path folder = Backup.folder(to);
    Files.createDirectories(folder);
    CRC32 sum = new CRC32();
    try (InputStream from = new CheckedInputStream(zip.getInputStream(entry), sum);
        FileChannel out =
            FileChannel.open(
                to, NEW, entry.getName().equals(Workspace.KEY) ? HashKey.ownerOnly(to) : ANYONE)) {
      from.transferTo(Channels.newOutputStream(out));
      out.force(true);
    } catch (FileAlreadyExistsException e) {
      throw new BadInput("the backup names a file twice: " + entry.getName(), e);
    }
    if (sum.getValue() != entry.getCrc())
      throw new ZipException("'" + entry.getName() + "' has another checksum than was written");
    IOUtils.fsync(folder, true);
  }
}

package refrain.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;

/**
 * The right to change a workspace, held by one opening of it at a time, in this process or another.
 *
 * <p>What this process holds is remembered here as well: on POSIX systems, closing a second channel
 * on the file would release the lock that the first one holds.
 */
final class FolderLock implements Closeable {
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel file;

  private FolderLock(Path folder, FileChannel file) {
    this.folder = folder;
    this.file = file;
  }

  /**
   * Takes the lock of a folder that exists.
   *
   * @throws BadInput if it is taken
   */
  static FolderLock on(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (!HELD.add(real)) throw taken(folder);
    try {
      return new FolderLock(real, locked(folder));
    } catch (IOException | RuntimeException e) {
      HELD.remove(real);
      throw e;
    }
  }

  private static FileChannel locked(Path folder) throws IOException {
    FileChannel file =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock held = null;
    try {
      held = file.tryLock();
    } finally {
      if (held == null) file.close();
    }
    if (held == null) throw taken(folder);
    return file;
  }

  private static BadInput taken(Path folder) {
    return new BadInput(
        "the workspace "
            + folder
            + " is in use by another refrain process; stop that one, or use its HTTP address");
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      HELD.remove(folder);
    }
  }
}

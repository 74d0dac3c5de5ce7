package refrain.corpora;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/**
 * Replaces files so that a crash leaves the old one or the new one, never half of either. One
 * thread at a time may replace a file.
 */
public final class Durable {
  private Durable() {}

  /** Replaces a file, or makes it; what is written aside stands beside it as {@code FILE.new}. */
  public static void replace(Path file, byte[] content) throws IOException {
    Path aside = aside(file);
    write(aside, content);
    put(aside, file);
  }

  /** Returns where what is to replace a file is written first. */
  public static Path aside(Path file) {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  /** Writes a new file, in place of what a crash may have left there; on the disk on return. */
  public static void write(Path aside, byte[] content, FileAttribute<?>... attributes)
      throws IOException {
    Files.deleteIfExists(aside);
    try (FileChannel out =
        FileChannel.open(
            aside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) out.write(bytes);
      out.force(true);
    }
  }

  /** Puts what was written aside, and is on the disk, in a file's place. */
  public static void put(Path aside, Path file) throws IOException {
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    folderOf(file);
  }

  /** Forces the folder of a file: a file is on the disk only when its folder is. */
  public static void folderOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || System.getProperty("os.name", "").startsWith("Windows")) return;
    try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
      open.force(true);
    }
  }
}

package refrain.indexer.jobs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import refrain.corpora.privacy.HashKey;

/**
 * A file on its way into the workspace: what arrives is written to the disk and nowhere else. One
 * that is not kept is removed when it is closed. Not thread-safe.
 */
public final class Spooled implements Closeable {
  /** Says that a file is larger than the service takes. */
  public static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(long most) {
      super(
          "the file is larger than the %,d bytes that this service takes; start it with a larger --max-upload, send the file compressed or in pieces, or use 'refrain import'"
              .formatted(most));
    }
  }

  /** Says that the disk takes no more. */
  public static final class DiskFull extends IOException {
    private static final long serialVersionUID = 1;

    DiskFull(String why) {
      super(
          "the disk of the workspace cannot take the file (%s); nothing of it was kept; free some space and send it again"
              .formatted(why));
    }

    DiskFull(IOException cause) {
      this(String.valueOf(cause.getMessage()));
      initCause(cause);
    }
  }

  private final String id;
  private final Path path;
  private final long most;
  private final FileChannel channel;
  private long bytes;
  private boolean kept;

  Spooled(String id, Path path, long most) throws IOException {
    this.id = id;
    this.path = path;
    this.most = most;
    channel =
        FileChannel.open(
            path,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            HashKey.ownerOnly(path));
  }

  /**
   * Refuses at once a file that is known to be too large.
   *
   * @param announced how many bytes are to come
   * @throws TooLarge if the service takes no file as large
   * @throws DiskFull if there is no room for it
   */
  public void expect(long announced) throws IOException {
    if (announced > most) throw new TooLarge(most);
    long room = Files.getFileStore(path).getUsableSpace();
    if (announced > room)
      throw new DiskFull("%,d bytes to come, %,d free".formatted(announced, room));
  }

  /**
   * Adds bytes.
   *
   * @throws TooLarge if the file is larger than the service takes
   * @throws DiskFull if they cannot be written
   */
  public void write(byte[] buffer, int from, int length) throws IOException {
    if (bytes + length > most) throw new TooLarge(most);
    try {
      ByteBuffer rest = ByteBuffer.wrap(buffer, from, length);
      while (rest.hasRemaining()) bytes += channel.write(rest);
    } catch (IOException e) {
      throw new DiskFull(e);
    }
  }

  /** Returns how many bytes have come. */
  public long bytes() {
    return bytes;
  }

  String id() {
    return id;
  }

  /** Puts the whole file in its place, durable. */
  void keep(Path at) throws IOException {
    try {
      channel.force(true);
      channel.close();
      Files.move(path, at, StandardCopyOption.ATOMIC_MOVE);
      kept = true;
    } catch (IOException e) {
      throw new DiskFull(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (!kept) Files.deleteIfExists(path);
  }
}

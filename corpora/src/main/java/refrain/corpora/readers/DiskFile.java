package refrain.corpora.readers;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import refrain.corpora.BadInput;
import refrain.corpora.Sha256;

/**
 * A file as it lies on disk: its digest, its bytes, how far they have been read.
 *
 * <p>The digest is computed at opening, in a pass of its own, because every row carries it. A file
 * that changes after that is noticed by its size or its time of modification.
 */
final class DiskFile implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final String name;
  private final long size;
  private final FileTime modified;
  private final String sha256;
  private final Counted bytes;

  private DiskFile(Path path, String label, boolean hashed) throws IOException {
    this.path = path;
    name = Labels.printable(label);
    size = Files.size(path);
    modified = Files.getLastModifiedTime(path);
    sha256 = hashed ? digest(path) : "";
    bytes = new Counted(Files.newInputStream(path));
  }

  /**
   * Opens a file.
   *
   * @param label the name it goes by in sources and messages
   * @throws BadInput if it is missing, empty or not readable
   */
  static DiskFile open(Path path, String label) throws IOException {
    return open(path, label, true);
  }

  /** Opens a file to look at, without the pass that its digest takes. */
  static DiskFile unhashed(Path path, String label) throws IOException {
    return open(path, label, false);
  }

  private static DiskFile open(Path path, String label, boolean hashed) throws IOException {
    if (!Files.exists(path))
      throw bad(path, "there is no such file; check the name and the folder");
    if (!Files.isRegularFile(path)) throw bad(path, "it is not a plain file; save it to one first");
    if (!Files.isReadable(path))
      throw bad(path, "reading it is not permitted; check its permissions");
    try {
      if (Files.size(path) == 0)
        throw bad(path, "it is empty (0 bytes); export or download it again");
      return new DiskFile(path, label, hashed);
    } catch (NoSuchFileException e) {
      throw new BadInput("could not read '" + path + "': it was removed meanwhile", e);
    }
  }

  private static BadInput bad(Path path, String why) {
    return new BadInput("could not read '" + path + "': " + why);
  }

  /** Returns the lower-case hex SHA-256 of a file. */
  static String digest(Path path) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Returns the name that the file goes by, safe to print. */
  String name() {
    return name;
  }

  String sha256() {
    return sha256;
  }

  /** Returns the bytes, buffered and markable; the same stream at each call. */
  InputStream bytes() {
    return bytes.buffered;
  }

  /** Returns how many bytes have been taken from the disk. */
  long taken() {
    return bytes.taken;
  }

  double progress() {
    return Math.min(1, (double) bytes.taken / size);
  }

  /** Throws if the file on disk is no longer the one that was opened. */
  void checkUnchanged() throws IOException {
    if (Files.size(path) != size || !Files.getLastModifiedTime(path).equals(modified))
      throw new IOException(
          "'" + name + "' changed while it was read; import it again when nothing writes to it");
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  /** Counts what passes. */
  private static final class Counted extends FilterInputStream {
    private final InputStream buffered = new BufferedInputStream(this, BUFFER);
    private long taken;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      if (b >= 0) taken++;
      return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int n = in.read(into, from, length);
      if (n > 0) taken += n;
      return n;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}

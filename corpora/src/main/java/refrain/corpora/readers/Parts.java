package refrain.corpora.readers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The texts inside a file, one after the other: the file itself, what a gzip or Zstandard file
 * holds, or each entry of a zip (which may be packed itself). What a file is shows in its first
 * bytes, never in its name; sizes that an archive declares are not believed.
 */
final class Parts implements Closeable {
  /** One text, still as bytes. */
  record Part(String name, InputStream bytes) {}

  private static final int BUFFER = 1 << 16;

  private final DiskFile file;
  private final @Nullable ZipInputStream zip;
  private final InflationGuard guard;
  private @Nullable Entry current;
  private @Nullable Zstandard unpacking;
  private boolean started;

  Parts(DiskFile file) throws IOException {
    this.file = file;
    guard = new InflationGuard(file);
    zip = isZip(file.bytes()) ? new ZipInputStream(file.bytes(), ISO_8859_1) : null;
  }

  /** Tells whether the file is an archive, in which an unreadable entry does not spoil the rest. */
  boolean archive() {
    return zip != null;
  }

  /** Returns the next text, or null after the last. */
  @Nullable Part next() throws IOException {
    close();
    if (zip == null) return only();
    if (current != null) current.passOver();
    return entry(zip);
  }

  private @Nullable Part only() throws IOException {
    if (started) return null;
    started = true;
    InputStream bytes = file.bytes();
    return new Part(file.name(), packed(bytes) ? unpacked(bytes) : bytes);
  }

  private @Nullable Part entry(ZipInputStream archive) throws IOException {
    ZipEntry entry = archive.getNextEntry();
    while (entry != null && (entry.isDirectory() || ofMacOs(entry))) entry = archive.getNextEntry();
    if (entry == null) return null;
    String name = file.name() + "!" + Labels.ofEntry(entry.getName());
    current = new Entry(guard.over(new BufferedInputStream(archive, BUFFER)));
    return new Part(name, packed(current) ? unpackedEntry(current) : current);
  }

  /** The resource forks that macOS adds to each zip. */
  private static boolean ofMacOs(ZipEntry entry) {
    return entry.getName().startsWith("__MACOSX/") || entry.getName().endsWith("/.DS_Store");
  }

  private InputStream unpacked(InputStream bytes) throws IOException {
    if (isGzip(peek(bytes))) return guard.over(new GZIPInputStream(bytes, BUFFER));
    unpacking = new Zstandard(bytes);
    return guard.over(unpacking);
  }

  /** Gives back the memory outside the heap that unpacking takes; the file stays open. */
  @Override
  public void close() {
    if (unpacking != null) unpacking.close();
    unpacking = null;
  }

  /** Unpacks an entry, which says when it is read that it cannot be unpacked. */
  private InputStream unpackedEntry(InputStream bytes) {
    try {
      return unpacked(bytes);
    } catch (IOException e) {
      return new InputStream() {
        @Override
        public int read() throws IOException {
          throw e;
        }
      };
    }
  }

  /**
   * The bytes of an entry as the archive holds them. Once they cannot be read, nor can what follows
   * them; what is wrong with what was packed before it became an entry spoils only that.
   */
  private static final class Entry extends FilterInputStream {
    private @Nullable IOException failure;

    Entry(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      try {
        return in.read(into, from, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    void passOver() throws IOException {
      if (failure != null) throw failure;
      byte[] buffer = new byte[BUFFER];
      while (read(buffer, 0, BUFFER) >= 0) continue;
    }
  }

  private static boolean packed(InputStream bytes) throws IOException {
    byte[] magic = peek(bytes);
    return isGzip(magic) || Zstandard.begins(magic);
  }

  private static boolean isGzip(byte[] magic) {
    return magic.length >= 2 && magic[0] == 0x1f && (magic[1] & 0xff) == 0x8b;
  }

  private static boolean isZip(InputStream bytes) throws IOException {
    byte[] magic = peek(bytes);
    return magic.length == 4
        && magic[0] == 'P'
        && magic[1] == 'K'
        && magic[2] == 3
        && magic[3] == 4;
  }

  private static byte[] peek(InputStream bytes) throws IOException {
    bytes.mark(4);
    byte[] magic = bytes.readNBytes(4);
    bytes.reset();
    return magic;
  }
}

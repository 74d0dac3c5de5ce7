package refrain.corpora.readers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The texts inside a file, one after the other: the file itself, what a gzip holds, or each entry
 * of a zip (an entry may be a gzip). What a file is shows in its first bytes, never in its name;
 * sizes that an archive declares are not believed.
 */
final class Parts {
  /** One text, still as bytes. */
  record Part(String name, InputStream bytes) {}

  private static final int BUFFER = 1 << 16;

  private final DiskFile file;
  private final @Nullable ZipInputStream zip;
  private final InflationGuard guard;
  private @Nullable Part current;
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
    if (zip == null) return only();
    if (current != null) drain(current);
    current = entry(zip);
    return current;
  }

  private @Nullable Part only() throws IOException {
    if (started) return null;
    started = true;
    return new Part(file.name(), unpacked(file.bytes()));
  }

  private @Nullable Part entry(ZipInputStream archive) throws IOException {
    ZipEntry entry = archive.getNextEntry();
    while (entry != null && (entry.isDirectory() || ofMacOs(entry))) entry = archive.getNextEntry();
    if (entry == null) return null;
    String name = file.name() + "!" + Labels.ofEntry(entry.getName());
    return new Part(name, unpacked(new BufferedInputStream(archive, BUFFER)));
  }

  /** The resource forks that macOS adds to each zip. */
  private static boolean ofMacOs(ZipEntry entry) {
    return entry.getName().startsWith("__MACOSX/") || entry.getName().endsWith("/.DS_Store");
  }

  private InputStream unpacked(InputStream bytes) throws IOException {
    boolean gzip = isGzip(bytes);
    if (!gzip && zip == null) return bytes;
    return guard.over(gzip ? new GZIPInputStream(bytes, BUFFER) : bytes);
  }

  private static void drain(Part part) throws IOException {
    byte[] buffer = new byte[BUFFER];
    while (part.bytes().read(buffer) >= 0) continue;
  }

  private static boolean isGzip(InputStream bytes) throws IOException {
    byte[] magic = peek(bytes);
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

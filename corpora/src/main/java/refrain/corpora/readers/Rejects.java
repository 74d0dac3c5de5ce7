package refrain.corpora.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refrain.corpora.NativeJson;

/**
 * Writes what an import refused to a file of JSON lines, {@code
 * {"file","line","reason","raw","header","collection"}}, the header only where there is one.
 *
 * <p>The file is made with the first reject, under a name of its own, and overwrites no other but
 * one that it says again; an import without rejects leaves none. Not thread-safe.
 */
public final class Rejects implements Closeable {
  private static final int MOST_FILES = 100_000;

  private final Path folder;
  private final String collection;
  private final String stem;
  private @Nullable FileChannel channel;
  private @Nullable Path file;
  private long count;

  /**
   * @param folder made with the first reject if it is not there
   * @param collection and {@code imported} give the file its name
   */
  public Rejects(Path folder, String collection, Path imported) {
    this(folder, collection, String.valueOf(imported.getFileName()));
  }

  /**
   * As {@link #Rejects(Path, String, Path)}.
   *
   * @param imported the name that the imported file goes by
   */
  public Rejects(Path folder, String collection, String imported) {
    this.folder = folder;
    this.collection = collection;
    stem = safe(collection, 20) + "-" + safe(imported, 36);
  }

  /** Adds a reject; durable after {@link #force} or {@link #close}. */
  public void add(Reject reject) throws IOException {
    if (channel == null) channel = create();
    ObjectNode line = NativeJson.mapper().createObjectNode();
    line.put("file", reject.file()).put("line", reject.line());
    line.put("reason", reject.reason()).put("raw", reject.raw());
    if (!reject.header().isEmpty()) line.put("header", reject.header());
    line.put("collection", collection);
    ByteBuffer bytes = ByteBuffer.wrap((NativeJson.write(line) + '\n').getBytes(UTF_8));
    while (bytes.hasRemaining()) channel.write(bytes);
    count++;
  }

  /** Makes everything added so far durable. */
  public void force() throws IOException {
    if (channel != null) channel.force(true);
  }

  /**
   * Ends the file and puts it in the place of one of an earlier import that it says again: one that
   * is equal to it, or to its beginning.
   */
  public void finish() throws IOException {
    close();
    if (file == null) return;
    for (int n = 1; n <= MOST_FILES; n++) {
      Path former = numbered(n);
      if (former.equals(file) || !Files.exists(former)) return;
      if (!repeats(former, file)) continue;
      Files.move(file, former, ATOMIC_MOVE, REPLACE_EXISTING);
      file = former;
      return;
    }
  }

  private static boolean repeats(Path former, Path later) throws IOException {
    long common = Files.mismatch(former, later);
    return common < 0 || common == Files.size(former);
  }

  /** Returns the file, if anything was rejected. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** Returns how many were added. */
  public long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    if (channel == null) return;
    try (FileChannel closing = channel) {
      if (closing.isOpen()) closing.force(true);
    }
  }

  /**
   * Returns the rejects files of a collection in a folder, by name; of collections whose names
   * begin alike, those of all.
   */
  public static List<Path> files(Path folder, String collection) throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    String start = collection.isEmpty() ? "" : safe(collection, 20) + "-";
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().startsWith(start))
          .filter(f -> f.toString().endsWith(".jsonl"))
          .sorted()
          .toList();
    }
  }

  private FileChannel create() throws IOException {
    Files.createDirectories(folder);
    for (int n = 1; n <= MOST_FILES; n++) {
      Path candidate = numbered(n);
      try {
        FileChannel made = FileChannel.open(candidate, CREATE_NEW, WRITE);
        file = candidate;
        return made;
      } catch (FileAlreadyExistsException e) {
        continue;
      }
    }
    throw new IOException(
        "could not make a rejects file: '" + folder + "' is full of '" + stem + "'");
  }

  private Path numbered(int n) {
    return folder.resolve(stem + (n == 1 ? "" : "-" + n) + ".jsonl");
  }

  /**
   * Letters, digits, dots and hyphens stay, so that no name leads out of the folder; the number of
   * characters keeps the name within the 255 bytes that file systems allow.
   */
  private static String safe(String name, int longest) {
    String kept = name.replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceAll("^\\.+", "_");
    int characters = kept.codePointCount(0, kept.length());
    int end = characters <= longest ? kept.length() : kept.offsetByCodePoints(0, longest);
    return kept.isEmpty() ? "_" : kept.substring(0, end);
  }
}

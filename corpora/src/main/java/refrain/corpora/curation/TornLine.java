package refrain.corpora.curation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import refrain.corpora.BadInput;
import refrain.corpora.PostId;

/** Mends the end of a journal: a last line without line feed was torn by a crash. */
final class TornLine {
  private static final int MOST_FILES = 10_000;

  private TornLine() {}

  /**
   * Cuts a torn last line off into a file beside the journal; a whole entry that only lacks its
   * line feed gets it.
   *
   * @return the file that holds what was cut off, if anything was
   */
  static Optional<Path> cut(Path file, FileChannel channel) throws IOException {
    long size = channel.size();
    long start = afterLastLineFeed(channel, size);
    if (start == size) return Optional.empty();
    ByteBuffer tail = read(channel, start, size);
    if (whole(UTF_8.decode(tail.duplicate()).toString())) {
      channel.write(ByteBuffer.wrap(new byte[] {'\n'}), size);
      channel.force(true);
      return Optional.empty();
    }
    Path kept = keep(file, tail);
    channel.truncate(start);
    channel.force(true);
    return Optional.of(kept);
  }

  private static boolean whole(String line) {
    try {
      EntryJson.read(line);
      return true;
    } catch (BadInput | IllegalArgumentException e) {
      return false;
    }
  }

  private static long afterLastLineFeed(FileChannel channel, long size) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(1 << 16);
    for (long to = size; to > 0; ) {
      long from = Math.max(0, to - block.capacity());
      ByteBuffer bytes = read(channel, from, to);
      for (int i = bytes.limit() - 1; i >= 0; i--) if (bytes.get(i) == '\n') return from + i + 1;
      to = from;
    }
    return 0;
  }

  private static ByteBuffer read(FileChannel channel, long from, long to) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) continue;
    return bytes.flip();
  }

  /** Deletes the files of torn lines in which one of some posts is named. */
  static void forget(Path file, Set<PostId> posts) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || posts.isEmpty()) return;
    try (DirectoryStream<Path> kept =
        Files.newDirectoryStream(folder, file.getFileName() + ".torn-*")) {
      for (Path torn : kept) {
        String line = new String(Files.readAllBytes(torn), UTF_8);
        if (posts.stream().anyMatch(post -> line.contains(post.local()))) Files.delete(torn);
      }
    }
  }

  private static Path keep(Path file, ByteBuffer tail) throws IOException {
    for (int n = 1; n <= MOST_FILES; n++) {
      Path candidate = file.resolveSibling(file.getFileName() + ".torn-" + n);
      try (FileChannel out = FileChannel.open(candidate, CREATE_NEW, WRITE)) {
        while (tail.hasRemaining()) out.write(tail);
        out.force(true);
        return candidate;
      } catch (FileAlreadyExistsException e) {
        continue;
      }
    }
    throw new IOException(
        "could not keep the torn last line of '" + file + "': too many kept already");
  }
}

package refrain.corpora.curation;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import refrain.corpora.Durable;

/**
 * The bytes of a journal on the disk: lines are added at the end, all or none, and never change but
 * when posts are forgotten.
 */
final class JournalFile implements Closeable {
  private final Path file;
  private FileChannel channel;
  private final Optional<Path> torn;
  private long end;

  private JournalFile(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    torn = TornLine.cut(file, channel);
    end = channel.size();
  }

  /** Opens a file, making an empty one if there is none, and cuts a torn last line off. */
  static JournalFile open(Path file) throws IOException {
    boolean made = !Files.exists(file);
    FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
    try {
      if (made) Durable.folderOf(file);
      return new JournalFile(file, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  Path path() {
    return file;
  }

  /** Returns what reads it. */
  FileChannel channel() {
    return channel;
  }

  /** Returns where the torn last line went, if there was one. */
  Optional<Path> torn() {
    return torn;
  }

  /**
   * Adds lines and returns when they are on the disk.
   *
   * @return where the first of them starts, in bytes
   * @throws IOException if they could not be written; the file is then as it was before
   */
  long append(List<byte[]> lines) throws IOException {
    long before = end;
    try {
      write(ByteBuffer.wrap(joined(lines)));
      channel.force(true);
      return before;
    } catch (IOException e) {
      undo(before, e);
      throw new IOException("could not add to journal '" + file + "': " + e.getMessage(), e);
    }
  }

  /**
   * Leaves out lines for good: the file is written anew and put in place whole.
   *
   * @return how many lines went
   */
  long rewrite(Predicate<Entry> kept) throws IOException {
    Path aside = Durable.aside(file);
    long gone = JournalLines.copy(file, aside, kept);
    if (gone == 0) {
      Files.delete(aside);
      return 0;
    }
    Durable.put(aside, file);
    channel.close();
    channel = FileChannel.open(file, READ, WRITE);
    end = channel.size();
    return gone;
  }

  private static byte[] joined(List<byte[]> lines) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      all.writeBytes(line);
      all.write('\n');
    }
    return all.toByteArray();
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) end += channel.write(bytes, end);
  }

  private void undo(long before, IOException cause) {
    end = before;
    try {
      channel.truncate(before);
      channel.force(true);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

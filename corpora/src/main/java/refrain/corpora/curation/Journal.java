package refrain.corpora.curation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import refrain.corpora.PostId;

/**
 * The append-only file of what people decided: one JSON object a line, readable in a text editor.
 *
 * <p>{@link #append} returns when the entries are on the disk. A last line that a crash tore is cut
 * off at opening and kept beside the journal. Two journals merge by concatenation, since of two
 * entries about the same thing the later {@code at} wins wherever it stands. Safe for use by
 * several threads; that only one process has the journal open is the workspace's care.
 */
public final class Journal implements Closeable {
  private final Path file;
  private FileChannel channel;
  private final Catalogue catalogue = new Catalogue();
  private final Optional<Path> torn;
  private long end;

  private Journal(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    torn = TornLine.cut(file, channel);
    replay(file, catalogue::apply);
    end = channel.size();
  }

  /**
   * Opens a journal, making an empty one if there is none, and rebuilds the catalogue from it.
   *
   * @throws refrain.corpora.BadInput if a whole line is not an entry; names file and line
   */
  public static Journal open(Path file) throws IOException {
    boolean made = !Files.exists(file);
    FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
    try {
      if (made) forceFolder(file);
      return new Journal(file, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Hands out the entries of any journal, also one that is not open, in the order of the file.
   *
   * @throws refrain.corpora.BadInput if a line is not an entry; names file and line
   */
  public static void replay(Path file, Consumer<Entry> consumer) throws IOException {
    try (JournalLines lines = new JournalLines(file)) {
      for (Optional<Entry> e = lines.next(); e.isPresent(); e = lines.next())
        consumer.accept(e.get());
    }
  }

  /** Returns the state that the entries add up to; it follows each {@link #append}. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Returns where the torn last line went, if opening found one. */
  public Optional<Path> torn() {
    return torn;
  }

  /**
   * Adds entries, all or none, and returns when they are on the disk.
   *
   * @throws IOException if they could not be written; the journal is then as it was before
   */
  public synchronized void append(List<Entry> entries) throws IOException {
    if (entries.isEmpty()) return;
    StringBuilder lines = new StringBuilder();
    for (Entry entry : entries) lines.append(EntryJson.write(entry)).append('\n');
    long before = end;
    try {
      write(ByteBuffer.wrap(lines.toString().getBytes(UTF_8)));
      channel.force(true);
    } catch (IOException e) {
      undo(before, e);
      throw new IOException("could not add to journal '" + file + "': " + e.getMessage(), e);
    }
    entries.forEach(catalogue::apply);
  }

  /**
   * Removes every judgement on posts that are removed for good; the one change ever made to what
   * stands in a journal. The file is written anew and put in place whole; torn lines that were kept
   * beside it and name such a post go too.
   *
   * @return how many entries went
   */
  public synchronized long forget(Set<PostId> posts) throws IOException {
    TornLine.forget(file, posts);
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    long gone = JournalLines.copy(file, aside, entry -> !about(entry, posts));
    if (gone == 0) {
      Files.delete(aside);
      return 0;
    }
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(file);
    channel.close();
    channel = FileChannel.open(file, READ, WRITE);
    end = channel.size();
    catalogue.drop(posts);
    return gone;
  }

  private static boolean about(Entry entry, Set<PostId> posts) {
    return entry.change() instanceof Entry.Change.Judge judge
        && posts.contains(judge.judgement().post());
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

  /** A new file is on the disk only when its folder is. */
  private static void forceFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || System.getProperty("os.name", "").startsWith("Windows")) return;
    try (FileChannel open = FileChannel.open(folder, READ)) {
      open.force(true);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

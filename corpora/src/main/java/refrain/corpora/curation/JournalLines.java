package refrain.corpora.curation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;

/**
 * Reads the entries of a journal one by one, each with its place in the file.
 *
 * <p>Blank lines, a byte-order mark and the heads of exports, {@code {"refrain":...}}, are passed
 * over.
 */
final class JournalLines implements Closeable {
  private static final String HEAD = "{\"refrain\":";

  private final Path file;
  private final InputStream in;
  private final LineBytes bytes;
  private long line;

  JournalLines(Path file) throws IOException {
    this.file = file;
    in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    bytes = new LineBytes(in);
  }

  /**
   * An entry and the bytes that it was read from.
   *
   * @param start where its line starts, in bytes
   */
  record Placed(Entry entry, long start, byte[] written) {}

  Optional<Placed> next() throws IOException {
    for (byte[] read = read(); read != null; read = read()) {
      String text = text(read);
      if (!blank(text)) return Optional.of(new Placed(entry(text), bytes.start(), read));
    }
    return Optional.empty();
  }

  /**
   * Writes the lines of a journal to a new file, as they stand, but for entries that are not kept;
   * durable.
   *
   * @return how many were left out
   */
  static long copy(Path from, Path to, Predicate<Entry> kept) throws IOException {
    long left = 0;
    try (JournalLines lines = new JournalLines(from);
        FileChannel channel = FileChannel.open(to, CREATE, TRUNCATE_EXISTING, WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      for (byte[] read = lines.read(); read != null; read = lines.read()) {
        String text = lines.text(read);
        boolean keep = blank(text) || kept.test(lines.entry(text));
        if (keep) out.write(read);
        if (keep) out.write('\n');
        else left++;
      }
      out.flush();
      channel.force(true);
    }
    return left;
  }

  private static boolean blank(String text) {
    return text.isBlank() || text.startsWith(HEAD);
  }

  private byte @Nullable [] read() throws IOException {
    line++;
    return bytes.next();
  }

  private String text(byte[] read) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(read)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadInput(
          "could not read journal '%s' line %d: it holds bytes that are not UTF-8; restore a backup or mend it in a text editor"
              .formatted(file, line),
          e);
    }
  }

  private Entry entry(String text) {
    try {
      return EntryJson.read(text);
    } catch (BadInput | IllegalArgumentException e) {
      throw new BadInput(
          "could not read journal '%s' line %d: %s; restore a backup or mend the line in a text editor"
              .formatted(file, line, e.getMessage()),
          e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

package refrain.corpora.curation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;

/** Reads the entries of a journal one by one; blank lines and a byte-order mark are passed over. */
final class JournalLines implements Closeable {
  private final Path file;
  private final BufferedReader lines;
  private long line;

  JournalLines(Path file) throws IOException {
    this.file = file;
    lines = Files.newBufferedReader(file, UTF_8);
  }

  Optional<Entry> next() throws IOException {
    for (String text = read(); text != null; text = read())
      if (!text.isBlank()) return Optional.of(entry(text));
    return Optional.empty();
  }

  /**
   * Writes the lines of a journal that hold a kept entry to a new file, as they stand; durable.
   *
   * @return how many were left out
   */
  static long copy(Path from, Path to, Predicate<Entry> kept) throws IOException {
    long left = 0;
    try (JournalLines lines = new JournalLines(from);
        FileChannel out = FileChannel.open(to, CREATE, TRUNCATE_EXISTING, WRITE)) {
      Writer writer = new BufferedWriter(Channels.newWriter(out, UTF_8));
      for (String text = lines.read(); text != null; text = lines.read())
        if (text.isBlank() || kept.test(lines.entry(text))) writer.append(text).append('\n');
        else left++;
      writer.flush();
      out.force(true);
    }
    return left;
  }

  private @Nullable String read() throws IOException {
    line++;
    try {
      String text = lines.readLine();
      return text != null && text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadInput(
          "could not read journal '%s' at or after line %d: it holds bytes that are not UTF-8; restore a backup or mend it in a text editor"
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
    lines.close();
  }
}

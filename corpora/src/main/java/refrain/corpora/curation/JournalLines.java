package refrain.corpora.curation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

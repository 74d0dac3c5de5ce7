package refrain.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.util.IOUtils;
import refrain.corpora.BadInput;
import refrain.corpora.NativeJson;
import refrain.corpora.readers.Rejects;

/**
 * Blanks rejected records in which one of some ids or handles stands as a word; their file, line
 * and number stay. A short id may stand for something else too: rather too much goes than too
 * little.
 */
final class RejectsErasure {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_-]+");
  private static final String REASON = "forgotten on request";

  private final Set<String> words = new HashSet<>();
  private final Set<String> phrases;

  /**
   * @param wanted ids and handles; letter case does not matter
   */
  RejectsErasure(Collection<String> wanted) {
    Set<String> folded =
        wanted.stream().map(w -> w.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    folded.stream().filter(w -> !BETWEEN.matcher(w).find()).forEach(words::add);
    folded.removeAll(words);
    phrases = folded;
  }

  /** Blanks in every file of a folder and returns how many records; durable. */
  long in(Path folder) throws IOException {
    long blanked = 0;
    for (Path file : Rejects.files(folder, "")) blanked += file(file);
    return blanked;
  }

  private long file(Path file) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    long blanked = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, UTF_8);
        BufferedWriter out = Files.newBufferedWriter(aside, UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        boolean named = names(line);
        if (named) blanked++;
        out.write((named ? blank(line) : line) + "\n");
      }
    }
    put(aside, file, blanked > 0);
    return blanked;
  }

  private static void put(Path aside, Path file, boolean changed) throws IOException {
    if (!changed) {
      Files.delete(aside);
      return;
    }
    IOUtils.fsync(aside, false);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    IOUtils.fsync(Backup.folder(file), true);
  }

  /** Looks at what the record held, or at all of a line that a crash tore. */
  private boolean names(String line) {
    try {
      JsonNode reject = NativeJson.parse(line);
      return named(reject.path("raw").asText()) || named(reject.path("reason").asText());
    } catch (BadInput e) {
      return named(line);
    }
  }

  private boolean named(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    return phrases.stream().anyMatch(folded::contains)
        || BETWEEN.splitAsStream(folded).anyMatch(words::contains);
  }

  /** A line that a crash tore goes altogether. */
  private static String blank(String line) {
    try {
      ObjectNode reject = (ObjectNode) NativeJson.parse(line);
      return NativeJson.write(reject.put("reason", REASON).put("raw", ""));
    } catch (BadInput e) {
      return "";
    }
  }
}

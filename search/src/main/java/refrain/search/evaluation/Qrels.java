package refrain.search.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import refrain.corpora.BadInput;

/**
 * Which documents are right for which query, and how right: query id to document id to grade; a
 * grade above 0 is relevant.
 */
public record Qrels(Map<String, Map<String, Integer>> grades) {
  public Qrels {
    grades = Collections.unmodifiableMap(new LinkedHashMap<>(grades));
  }

  /**
   * Reads BEIR's {@code qrels.tsv}: a header, if there is one, then query id, document id and
   * grade, tab-separated.
   *
   * @throws BadInput naming the line that cannot be read
   */
  public static Qrels read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) throw new BadInput("there is no file " + file);
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    try (BufferedReader in = Files.newBufferedReader(file, UTF_8)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine())
        if (++number > 1 ? !line.isBlank() : !isHeader(line)) add(grades, file, number, line);
    }
    if (grades.isEmpty()) throw new BadInput(file + " holds no judgements");
    return new Qrels(grades);
  }

  private static void add(
      Map<String, Map<String, Integer>> grades, Path file, int number, String line) {
    String[] parts = line.split("\t", -1);
    try {
      grades
          .computeIfAbsent(parts[0], q -> new HashMap<>())
          .put(parts[1], Integer.parseInt(parts[2].strip()));
    } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
      throw new BadInput(
          "%s line %d: wanted 'query-id TAB corpus-id TAB score', got '%s'"
              .formatted(file, number, line),
          e);
    }
  }

  private static boolean isHeader(String line) {
    String[] parts = line.split("\t", -1);
    return parts.length < 3 || !parts[2].strip().matches("[+-]?\\d+");
  }

  /** Returns the grade of a document for a query; 0 when it was not judged. */
  public int grade(String query, String document) {
    return grades.getOrDefault(query, Map.of()).getOrDefault(document, 0);
  }

  /** Returns how many documents are relevant for a query. */
  public long relevant(String query) {
    return grades.getOrDefault(query, Map.of()).values().stream().filter(g -> g > 0).count();
  }
}

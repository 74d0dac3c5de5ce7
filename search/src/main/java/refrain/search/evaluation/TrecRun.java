package refrain.search.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import refrain.corpora.BadInput;

/** Ranked documents for each query, in the order asked; best first. */
public record TrecRun(Map<String, List<Ranked>> rankings) {
  /** A document and its score. */
  public record Ranked(String document, double score) {}

  public TrecRun {
    rankings = Collections.unmodifiableMap(new LinkedHashMap<>(rankings));
  }

  /**
   * Writes {@code qid Q0 docid rank score tag} lines, as trec_eval reads them; scores with all
   * their digits, since trec_eval ranks by them.
   *
   * @throws BadInput if an id holds white space, which parts the columns
   */
  public void write(Path file, String tag) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
      for (Map.Entry<String, List<Ranked>> query : rankings.entrySet()) {
        int rank = 0;
        for (Ranked hit : query.getValue())
          out.write(
              String.join(
                      " ",
                      column(query.getKey()),
                      "Q0",
                      column(hit.document()),
                      Integer.toString(++rank),
                      Double.toString(hit.score()),
                      column(tag))
                  + "\n");
      }
    }
  }

  private static String column(String id) {
    if (id.isEmpty() || id.chars().anyMatch(Character::isWhitespace))
      throw new BadInput(
          "could not write a TREC run: '" + id + "' is empty or holds white space; rename it");
    return id;
  }
}

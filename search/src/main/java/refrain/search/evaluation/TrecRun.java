package refrain.search.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Ranked documents for each query, in the order asked; best first. */
public record TrecRun(Map<String, List<Ranked>> rankings) {
  /** A document and its score. */
  public record Ranked(String document, double score) {}

  public TrecRun {
    rankings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rankings));
  }

  /** Writes {@code qid Q0 docid rank score tag} lines, as trec_eval reads them. */
  public void write(Path file, String tag) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
      for (Map.Entry<String, List<Ranked>> query : rankings.entrySet()) {
        int rank = 0;
        for (Ranked hit : query.getValue())
          out.write(
              String.format(
                  Locale.ROOT,
                  "%s Q0 %s %d %.6f %s%n",
                  query.getKey(),
                  hit.document(),
                  ++rank,
                  hit.score(),
                  tag));
      }
    }
  }
}

package refrain.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import refrain.corpora.BadInput;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.corpora.Source;
import refrain.corpora.Statement;
import refrain.indexer.StatementImport;
import refrain.search.Match;
import refrain.search.evaluation.RankCorrelation;
import refrain.search.judged.Outcome;
import refrain.search.judged.Reliability;

/** Compares pairs of sentences whose likeness people have judged. */
final class QualityOfPairs {
  private final List<Double> judged = new ArrayList<>();
  private final List<Double> scores = new ArrayList<>();
  private final List<Double> meanings = new ArrayList<>();
  private final List<Double> shown = new ArrayList<>();

  /** A pair and its likeness, higher is more alike. */
  private record Pair(String left, String right, double likeness) {}

  /**
   * Measures one file.
   *
   * @param file two sentences and their likeness a line, with tabs between
   */
  QualityOfPairs measure(Path file, MeasuringModels models) throws IOException {
    List<Pair> pairs = read(file);
    try (TemporaryFolder folder = TemporaryFolder.make("refrain-quality-");
        Opened opened = Opened.of(folder.path(), models.embedder())) {
      List<Statement> statements = new ArrayList<>();
      for (Pair pair : pairs)
        statements.add(TranslatedSet.bare("p" + statements.size(), pair.right()));
      new StatementImport(opened.workspace()).add(statements);
      opened.workspace().texts().embed(pairs.stream().map(Pair::left).toList());
      for (int i = 0; i < pairs.size(); i++) {
        Post post = post(i, pairs.get(i).left());
        add(pairs.get(i), opened.engine().compare(post, statements.get(i), Optional.empty()));
      }
    }
    return this;
  }

  private void add(Pair pair, Match match) {
    judged.add(pair.likeness());
    shown.add(match.score());
    scores.add(match.evidence().parts().stream().mapToDouble(p -> p.contribution()).sum());
    meanings.add(
        match.evidence().parts().stream()
            .filter(p -> p.name().equals("meaning"))
            .mapToDouble(p -> p.value())
            .sum());
  }

  private static Post post(int number, String text) {
    return Post.of(new PostId("pairs", "p" + number), text)
        .collection("pairs")
        .source(Source.NONE)
        .build();
  }

  private static List<Pair> read(Path file) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      if (cells.length != 3)
        throw new BadInput(
            "%s line %d: wanted 'text TAB text TAB likeness', got '%s'"
                .formatted(file, pairs.size() + 1, line));
      pairs.add(new Pair(cells[0], cells[1], Double.parseDouble(cells[2])));
    }
    return pairs;
  }

  int pairs() {
    return judged.size();
  }

  /** Returns Spearman's correlation of the score with the likeness. */
  double score() {
    return RankCorrelation.of(scores, judged);
  }

  /**
   * Holds the score against what people said of the pair: that both mean the same, but for details
   * at most. On SemEval's scale from 0 to 5 that is 4 and more.
   */
  Reliability reliability() {
    double same = judged.stream().anyMatch(likeness -> likeness > 1) ? 4 : 1;
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++)
      outcomes.add(new Outcome(shown.get(i), judged.get(i) >= same));
    return Reliability.of(outcomes);
  }

  /** Likewise, of the cosine alone. */
  double meaning() {
    return RankCorrelation.of(meanings, judged);
  }
}

package refrain.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import refrain.corpora.Post;
import refrain.indexer.PostScorer;
import refrain.indexer.TextEmbedding;
import refrain.indexer.text.TextAnalyzer;

/** Posts imported without embedding or scoring, beside bare Lucene and the analysis alone. */
record Ingest(PostPool pool, TextAnalyzer analyzer, Path folder, int count) {
  private static final int ROUNDS = 3;

  void measure(Consumer<Figure> figures) throws IOException {
    Path file = pool.write(folder.resolve("ingest.jsonl"), 0, count);
    List<Post> posts = pool.posts(0, count);
    List<Double> refrain = new ArrayList<>();
    List<Double> lucene = new ArrayList<>();
    List<Double> analysis = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      Path workspace = folder.resolve("ingest-" + round);
      Path bare = folder.resolve("bare-" + round);
      double imported = refrain(file, workspace);
      double written = Timed.rate(count, () -> new BareLucene(analyzer).write(bare, posts));
      double analysed = Timed.rate(count, () -> analyse(posts));
      if (round == 0) continue; // warms up
      refrain.add(imported);
      lucene.add(written);
      analysis.add(analysed);
    }
    figures.accept(Figure.of("import without embedding", "posts/s", refrain));
    figures.accept(
        Figure.of("bare Lucene, same analysis, translation and JSON", "posts/s", lucene));
    figures.accept(Figure.of("the analysis alone", "posts/s", analysis));
    figures.accept(Figure.share("import as a share of bare Lucene", refrain, lucene));
  }

  private double refrain(Path file, Path workspace) throws IOException {
    try (Desk desk = Desk.open(workspace, new TextEmbedding(analyzer, Optional.empty()))) {
      return Timed.rate(count, () -> desk.fill(file, PostScorer.NONE));
    }
  }

  private void analyse(List<Post> posts) {
    long passages =
        posts.parallelStream().mapToLong(p -> analyzer.analyze(p.text()).passages().size()).sum();
    if (passages < posts.size()) throw new IllegalStateException("a post has no passage");
  }
}

package refrain.benchmarks;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.join.DiversifyingChildrenFloatKnnVectorQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import refrain.corpora.Outlet;
import refrain.corpora.OutletKind;
import refrain.corpora.Post;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.indexer.BlockIndex;
import refrain.indexer.EmbeddedText;
import refrain.indexer.Fields;
import refrain.indexer.StatementImport;
import refrain.indexer.TextEmbedding;
import refrain.indexer.Workspace;
import refrain.indexer.bridge.Bridge;
import refrain.indexer.bridge.Lexicon;
import refrain.indexer.text.Language;
import refrain.indexer.text.OnnxEmbedder;
import refrain.indexer.text.Passage;
import refrain.indexer.text.TextAnalyzer;
import refrain.search.LuceneEngine;
import refrain.search.MatchOptions;

/**
 * One post at a time against 20,000 statements, beside its nearest statements by meaning alone;
 * both embed the post. And what the bridge and the lexicon take of the heap.
 *
 * @param count posts a round
 */
record Matching(PostPool pool, TextAnalyzer analyzer, Path folder, int count) {
  private static final int STATEMENTS = 20_000;
  private static final int ROUNDS = 3;
  private static final int NEAREST = 50;
  private static final Outlet OUTLET = new Outlet("bench", OutletKind.OTHER);

  private static final MatchOptions FIVE =
      new MatchOptions(MatchOptions.Against.STATEMENTS, 5, 0, false);

  void measure(Consumer<Figure> figures) throws IOException {
    try (OnnxEmbedder embedder = OnnxEmbedder.bundled()) {
      figures.accept(
          Figure.of("heap of the bridge and the lexicon", "MiB", List.of(heap(embedder))));
      TextEmbedding texts = new TextEmbedding(analyzer, Optional.of(embedder));
      try (Workspace workspace = Workspace.open(folder.resolve("matching"), texts)) {
        new StatementImport(workspace).add(statements());
        double before = Serving.heap();
        LuceneEngine engine = new LuceneEngine(workspace);
        rounds(workspace, engine, figures);
        double kept = Serving.heap() - before;
        Reference.reachabilityFence(engine);
        figures.accept(
            Figure.of("heap of the statements made ready on the way", "MiB", List.of(kept)));
      }
    }
  }

  private static double heap(OnnxEmbedder embedder) {
    double before = Serving.heap();
    List<Object> held = List.of(Bridge.between(embedder).orElseThrow(), Lexicon.shipped());
    double after = Serving.heap();
    Reference.reachabilityFence(held);
    return after - before;
  }

  private void rounds(Workspace workspace, LuceneEngine engine, Consumer<Figure> figures)
      throws IOException {
    List<Double> matched = new ArrayList<>();
    List<Double> nearest = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      // Posts that no other round has seen, so that no vector is remembered.
      List<Post> posts = pool.posts(STATEMENTS + round * 2 * count, 2 * count);
      double whole = Timed.rate(count, () -> match(engine, posts.subList(0, count)));
      double dense = Timed.rate(count, () -> near(workspace, posts.subList(count, 2 * count)));
      if (round == 0) continue; // warms up
      matched.add(whole);
      nearest.add(dense);
    }
    figures.accept(Figure.of("a post matched with 20,000 statements", "posts/s", matched));
    figures.accept(Figure.of("its nearest by meaning alone", "posts/s", nearest));
    figures.accept(Figure.share("the time of meaning alone as a share of it", matched, nearest));
  }

  private static void match(LuceneEngine engine, List<Post> posts) {
    for (Post post : posts) engine.match(post.text(), FIVE);
  }

  private static void near(Workspace workspace, List<Post> posts) {
    for (Post post : posts) {
      EmbeddedText text = workspace.texts().embed(post.text());
      workspace.statements().index().search(searcher -> near(searcher, text));
    }
  }

  /** Returns how many were found for all passages, in their language and over the bridge. */
  private static int near(IndexSearcher searcher, EmbeddedText text) throws IOException {
    int found = 0;
    for (Passage passage : text.passages()) {
      Language language = passage.language();
      Optional<float[]> own = text.vectors().get(passage.ordinal());
      if (own.isPresent()) found += near(searcher, Fields.vector(language), own.get());
      Language other = language == Language.CHINESE ? Language.ENGLISH : Language.CHINESE;
      if (text.bridged().get(passage.ordinal()).isPresent())
        found +=
            near(
                searcher,
                Fields.bridged(other),
                text.bridged().get(passage.ordinal()).get().vector());
    }
    return found;
  }

  private static int near(IndexSearcher searcher, String field, float[] vector) throws IOException {
    var nearest =
        new DiversifyingChildrenFloatKnnVectorQuery(
            field,
            vector,
            new ToChildBlockJoinQuery(new FieldExistsQuery(Fields.ID), BlockIndex.WHOLES),
            NEAREST,
            BlockIndex.WHOLES);
    return searcher.search(
            new ToParentBlockJoinQuery(nearest, BlockIndex.WHOLES, ScoreMode.Max), NEAREST)
        .scoreDocs
        .length;
  }

  private List<Statement> statements() {
    List<Post> posts = pool.posts(0, STATEMENTS);
    return IntStream.range(0, STATEMENTS)
        .filter(i -> !posts.get(i).text().isBlank())
        .mapToObj(
            i ->
                Statement.bare(
                    new StatementId("s" + i), OUTLET, posts.get(i).text(), OUTLET.name()))
        .toList();
  }
}

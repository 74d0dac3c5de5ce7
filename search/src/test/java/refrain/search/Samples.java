package refrain.search;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Bilingual;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Outlet;
import refrain.corpora.OutletKind;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.corpora.Source;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.StatementKind;
import refrain.corpora.curation.Entry;
import refrain.indexer.EmbeddedText;
import refrain.indexer.PostImport;
import refrain.indexer.PostScorer;
import refrain.indexer.StatementImport;
import refrain.indexer.TextEmbedding;
import refrain.indexer.Workspace;
import refrain.indexer.text.OnnxEmbedder;
import refrain.indexer.text.Passage;
import refrain.indexer.text.TextAnalyzer;

/** Small posts, statements and workspaces. */
final class Samples {
  static final TextAnalyzer ANALYZER = new TextAnalyzer();

  /** Texts that are compared by wording alone: quick. */
  static final TextEmbedding WORDING = new TextEmbedding(ANALYZER, Optional.empty());

  private Samples() {}

  /** The models that ship, loaded once and by the tests that need them only. */
  private static final class Models {
    static final TextEmbedding REAL =
        new TextEmbedding(ANALYZER, Optional.of(OnnxEmbedder.bundled()));
  }

  static TextEmbedding embedded() {
    return Models.REAL;
  }

  static Workspace workspace(TextEmbedding texts) throws IOException {
    return Workspace.open(Files.createTempDirectory("refrain-test"), texts);
  }

  static void close(Workspace workspace) throws IOException {
    workspace.close();
    org.apache.lucene.util.IOUtils.rm(workspace.folder());
  }

  static Post post(String id, String text) {
    return Post.of(new PostId("test", id), text).build();
  }

  static Post post(String id, @Nullable String day, String text) {
    Instant time = day == null ? null : Instant.parse(day + "T12:00:00Z");
    return post(id, text).with().createdAt(time).build();
  }

  static Statement statement(String id, String text, String... narratives) {
    return new Statement(
        new StatementId(id),
        new Outlet("Example Daily", OutletKind.NEWSPAPER),
        null,
        null,
        text,
        null,
        Instant.parse("2021-05-03T00:00:00Z"),
        null,
        null,
        Arrays.stream(narratives).map(NarrativeId::new).toList(),
        StatementKind.GIST,
        "tests",
        Source.NONE,
        Map.of());
  }

  /** Adds statements and makes the narratives they name. */
  static void add(Workspace workspace, Statement... statements) throws IOException {
    workspace
        .journal()
        .append(
            Arrays.stream(statements)
                .flatMap(s -> s.narratives().stream())
                .distinct()
                .map(
                    n ->
                        new Narrative(
                            n, new Bilingual(n.value(), ""), new Bilingual("Says so.", "")))
                .map(n -> new Entry(Instant.EPOCH, "me", new Entry.Change.PutNarrative(n)))
                .toList());
    new StatementImport(workspace).add(List.of(statements));
  }

  static void add(Workspace workspace, PostScorer scorer, Post... posts) throws IOException {
    new PostImport(workspace, workspace.texts(), scorer).add(List.of(posts));
  }

  /**
   * Gives the posts, in the order they come in, these scores for one narrative; below 0 is none.
   */
  static PostScorer scores(String narrative, double... scores) {
    return new PostScorer() {
      private int next;

      @Override
      public List<Map<NarrativeId, Double>> score(List<EmbeddedText> posts) {
        return posts.stream().map(post -> of(scores[next++])).toList();
      }

      private Map<NarrativeId, Double> of(double score) {
        Map<NarrativeId, Double> all = new HashMap<>();
        if (score >= 0) all.put(new NarrativeId(narrative), score);
        return all;
      }

      @Override
      public String version() {
        return "given";
      }
    };
  }

  /** Returns the only passage of a text. */
  static Passage passage(String text) {
    List<Passage> passages = ANALYZER.analyze(text).passages();
    if (passages.size() != 1) throw new IllegalArgumentException("not one passage: " + text);
    return passages.getFirst();
  }
}

package refrain.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import refrain.corpora.NarrativeId;
import refrain.corpora.NativeJson;
import refrain.corpora.Outlet;
import refrain.corpora.OutletKind;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.corpora.Source;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.StatementKind;
import refrain.corpora.readers.ReadOptions;
import refrain.indexer.duplicates.Membership;
import refrain.indexer.text.TextAnalyzer;

/** Small posts, statements and files, and ways to look into an index. */
final class Samples {
  static final ReadOptions INTO_TESTS = ReadOptions.of("tests");

  /** A group of its own. */
  static final Membership ALONE = new Membership(1, new byte[0]);

  private static final TextAnalyzer ANALYZER = new TextAnalyzer();

  private Samples() {}

  /** Texts embedded by a {@link HashEmbedder} of some name. */
  static TextEmbedding embedding(String model) {
    return embedding(new HashEmbedder(model));
  }

  static TextEmbedding embedding(HashEmbedder embedder) {
    return new TextEmbedding(ANALYZER, Optional.of(embedder));
  }

  /** Texts that are not embedded. */
  static TextEmbedding wording() {
    return new TextEmbedding(ANALYZER, Optional.empty());
  }

  static Post post(String id, String text) {
    return Post.of(new PostId("test", id), text).build();
  }

  static Statement statement(String id, String text, String... narratives) {
    return titled(id, null, text, narratives);
  }

  static Statement titled(
      String id,
      @org.jspecify.annotations.Nullable String title,
      String text,
      String... narratives) {
    return new Statement(
        new StatementId(id),
        new Outlet("Example Daily", OutletKind.NEWSPAPER),
        null,
        title,
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

  /** Writes posts as a file of native JSON lines. */
  static Path file(Path file, Post... posts) throws IOException {
    return file(file, Arrays.stream(posts).map(NativeJson::write).toList());
  }

  static Path file(Path file, Statement... statements) throws IOException {
    return file(file, Arrays.stream(statements).map(NativeJson::write).toList());
  }

  static Path file(Path file, List<String> lines) throws IOException {
    return Files.writeString(
        file, lines.stream().collect(Collectors.joining("\n", "", "\n")), UTF_8);
  }

  static ImportOutcome importPosts(Workspace workspace, Path file) throws IOException {
    return new PostImport(workspace, workspace.texts(), PostScorer.NONE)
        .run(file, INTO_TESTS, Progress.NONE);
  }

  static void add(Workspace workspace, Post... posts) throws IOException {
    new PostImport(workspace, workspace.texts(), PostScorer.NONE).add(List.of(posts));
  }

  static Optional<Post> stored(Workspace workspace, String id) {
    return workspace.posts().post(new PostId("test", id));
  }

  /** Returns the one file of a folder. */
  static Path onlyFile(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      List<Path> all = files.toList();
      if (all.size() != 1) throw new AssertionError("wanted one file, got " + all);
      return all.getFirst();
    }
  }

  /** Returns the number that a field holds for a text. */
  static OptionalLong number(BlockIndex index, String id, String field) {
    return index.search(
        searcher -> {
          int doc = doc(searcher, id);
          List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
          LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
          NumericDocValues values = leaf.reader().getNumericDocValues(field);
          return values != null && values.advanceExact(doc - leaf.docBase)
              ? OptionalLong.of(values.longValue())
              : OptionalLong.empty();
        });
  }

  /** Returns the vectors that a text is stored with, one entry a passage. */
  static List<Optional<float[]>> vectors(BlockIndex index, String id, String text) {
    return index.search(
        searcher ->
            StoredText.embedded(searcher, doc(searcher, id), ANALYZER.analyze(text)).vectors());
  }

  /** Counts the documents, passages and wholes, that hold a term. */
  static int count(BlockIndex index, String field, String term) {
    return index.search(searcher -> searcher.count(new TermQuery(new Term(field, term))));
  }

  static int doc(IndexSearcher searcher, String id) throws IOException {
    return searcher.search(new TermQuery(new Term(Fields.ID, id)), 1).scoreDocs[0].doc;
  }
}

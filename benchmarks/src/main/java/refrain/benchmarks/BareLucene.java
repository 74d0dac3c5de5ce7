package refrain.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.indexer.bridge.Lexicon;
import refrain.indexer.text.AnalysedText;
import refrain.indexer.text.Language;
import refrain.indexer.text.Passage;
import refrain.indexer.text.TextAnalyzer;
import refrain.indexer.text.Token;

/**
 * The peer of an import without embedding: the same analysis on the same threads, then one plain
 * document a post with its terms, those of its translation, its id and its JSON; no passages, no
 * columns, no check for posts that are known, one commit at the end.
 */
record BareLucene(TextAnalyzer analyzer) {
  private static final int BATCH = 1024;
  private static final double BUFFER_MEGABYTES = 64;

  void write(Path folder, List<Post> posts) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (int from = 0; from < posts.size(); from += BATCH)
        batch(posts.subList(from, Math.min(posts.size(), from + BATCH)), writer);
      writer.commit();
    }
  }

  private void batch(List<Post> posts, IndexWriter writer) throws IOException {
    List<AnalysedText> texts =
        posts.parallelStream().map(post -> analyzer.analyze(post.text())).toList();
    for (int i = 0; i < posts.size(); i++) writer.addDocument(document(posts.get(i), texts.get(i)));
  }

  private static Document document(Post post, AnalysedText text) {
    Document doc = new Document();
    doc.add(new StringField("id", post.id().toString(), Field.Store.YES));
    doc.add(new StoredField("json", NativeJson.write(post)));
    terms(doc, "english", text, Passage::english);
    terms(doc, "words", text, Passage::words);
    terms(doc, "bigrams", text, Passage::bigrams);
    terms(doc, "expanded", text, BareLucene::expanded);
    return doc;
  }

  private static List<Token> expanded(Passage passage) {
    if (passage.language() != Language.CHINESE) return List.of();
    return Lexicon.shipped().glosses(passage).stream()
        .flatMap(gloss -> gloss.renderings().stream())
        .map(rendering -> new Token(rendering.term(), 0, 0))
        .toList();
  }

  private static void terms(
      Document doc, String field, AnalysedText text, Function<Passage, List<Token>> kind) {
    List<String> terms = new ArrayList<>();
    for (Passage passage : text.passages())
      for (Token token : kind.apply(passage)) terms.add(token.term());
    if (!terms.isEmpty()) doc.add(new TextField(field, new Terms(terms)));
  }

  /** Hands terms that were made before to Lucene. */
  private static final class Terms extends TokenStream {
    private static final int LONGEST = 256;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> terms;
    private int next;

    Terms(List<String> terms) {
      this.terms = terms;
    }

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == terms.size()) return false;
      clearAttributes();
      String value = terms.get(next++);
      term.append(value, 0, Math.min(value.length(), LONGEST));
      return true;
    }
  }
}

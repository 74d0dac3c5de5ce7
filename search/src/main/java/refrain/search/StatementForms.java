package refrain.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.search.IndexSearcher;
import refrain.corpora.NativeJson;
import refrain.corpora.Statement;
import refrain.indexer.EmbeddedText;
import refrain.indexer.StatementText;
import refrain.indexer.StoredText;
import refrain.indexer.text.TextAnalyzer;

/** The statements of one snapshot of the index, made ready for comparison once; thread-safe. */
final class StatementForms {
  /** The share of the heap that passages kept ready may take: 30,840 of them in 2 GiB. */
  private static final int SHARE = 4;

  private final IndexSearcher searcher;
  private final TextAnalyzer analyzer;
  private final TermStatistics statistics;
  private final Cache<Integer, Form> forms =
      Caffeine.newBuilder()
          .maximumWeight(TextForm.passagesIn(SHARE))
          .<Integer, Form>weigher((doc, form) -> form.text().passages().size())
          .build();

  StatementForms(IndexSearcher searcher, TextAnalyzer analyzer) throws IOException {
    this.searcher = searcher;
    this.analyzer = analyzer;
    statistics = new TermStatistics(searcher);
  }

  /** A statement and its wording made ready. */
  record Form(Statement statement, TextForm text) {}

  TermStatistics statistics() {
    return statistics;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /** Returns the statement whose whole is at a document. */
  Form at(int doc) {
    return forms.get(doc, this::load);
  }

  private Form load(int doc) {
    try {
      Statement statement = NativeJson.readStatement(StoredText.json(searcher, doc));
      EmbeddedText text = StoredText.embedded(searcher, doc, StatementText.of(statement, analyzer));
      return new Form(statement, TextForm.of(text, statistics));
    } catch (IOException e) {
      throw new UncheckedIOException("could not read a statement", e);
    }
  }
}

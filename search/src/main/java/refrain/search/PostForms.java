package refrain.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import refrain.corpora.NativeJson;
import refrain.corpora.Post;
import refrain.indexer.EmbeddedText;
import refrain.indexer.StoredText;
import refrain.indexer.text.TextAnalyzer;

/**
 * Posts made ready for comparison, those that were asked for last: a reader who pages, filters or
 * asks in other words compares much the same posts again. Thread-safe.
 */
final class PostForms {
  /** The share of the heap that they may take. */
  private static final int SHARE = 8;

  private final TextAnalyzer analyzer;
  private final Cache<Key, Form> forms =
      Caffeine.newBuilder()
          .maximumWeight(TextForm.passagesIn(SHARE))
          .<Key, Form>weigher((key, form) -> form.text().passages().size())
          .build();

  PostForms(TextAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** A post and its wording made ready. */
  record Form(Post post, TextForm text) {}

  /**
   * A post by its place in a segment, which no later commit changes.
   *
   * @param statistics what its terms were weighed with
   */
  private record Key(Object segment, int doc, TermStatistics statistics) {}

  /** Returns the post whose whole is at a document. */
  Form at(IndexSearcher searcher, int doc, TermStatistics statistics) {
    LeafReaderContext leaf =
        searcher.getLeafContexts().get(ReaderUtil.subIndex(doc, searcher.getLeafContexts()));
    Object segment = Objects.requireNonNull(leaf.reader().getCoreCacheHelper()).getKey();
    return forms.get(
        new Key(segment, doc - leaf.docBase, statistics), key -> load(searcher, doc, statistics));
  }

  private Form load(IndexSearcher searcher, int doc, TermStatistics statistics) {
    try {
      Post post = NativeJson.readPost(StoredText.json(searcher, doc));
      EmbeddedText text = StoredText.embedded(searcher, doc, analyzer.analyze(post.text()));
      return new Form(post, TextForm.of(text, statistics));
    } catch (IOException e) {
      throw new UncheckedIOException("could not read a post", e);
    }
  }
}

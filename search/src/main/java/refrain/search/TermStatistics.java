package refrain.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import refrain.indexer.Fields;
import refrain.indexer.text.Passage;
import refrain.indexer.text.Token;

/** How rare each term is among the passages of an index, for BM25; thread-safe. */
final class TermStatistics {
  /** The three kinds of terms of a passage and what each adds when wording is compared. */
  enum Kind {
    ENGLISH(Fields.ENGLISH, 1.0),
    /** In retrieval words and bigrams see the same characters twice, so each counts half. */
    WORDS(Fields.WORDS, 0.5),
    BIGRAMS(Fields.BIGRAMS, 0.5);

    final String field;
    final double weight;

    Kind(String field, double weight) {
      this.field = field;
      this.weight = weight;
    }

    List<Token> of(Passage passage) {
      return switch (this) {
        case ENGLISH -> passage.english();
        case WORDS -> passage.words();
        case BIGRAMS -> passage.bigrams();
      };
    }
  }

  /**
   * One kind of terms.
   *
   * @param idf the inverse document frequency of each term that stands in the index
   */
  private record Field(long passages, double averageLength, Map<String, Double> idf) {}

  private final Map<Kind, Field> fields = new EnumMap<>(Kind.class);
  private final GroupStatistics groups;

  TermStatistics(IndexSearcher searcher) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    for (Kind kind : Kind.values()) {
      CollectionStatistics all = searcher.collectionStatistics(kind.field);
      fields.put(
          kind,
          all == null
              ? new Field(0, 1, Map.of())
              : new Field(
                  all.docCount(),
                  (double) all.sumTotalTermFreq() / all.docCount(),
                  idf(reader, kind, all.docCount())));
    }
    groups = GroupStatistics.of(reader, field(Kind.ENGLISH).passages());
  }

  /** Most terms of a post stand in no statement: to ask the index for each would take long. */
  private static Map<String, Double> idf(IndexReader reader, Kind kind, long passages)
      throws IOException {
    Map<String, Double> idf = new HashMap<>();
    TermsEnum each = Objects.requireNonNull(MultiTerms.getTerms(reader, kind.field)).iterator();
    for (BytesRef term = each.next(); term != null; term = each.next())
      idf.put(term.utf8ToString(), Bm25.idf(passages, each.docFreq()));
    return idf;
  }

  /** Returns the mean number of groups of letters in a passage that has any. */
  double averageGroups() {
    return groups.averageLength();
  }

  /** Returns the inverse document frequency of a group of letters; never negative. */
  double groupIdf(int group) {
    return groups.idf()[group];
  }

  /** Returns the mean number of terms of a kind in a passage that has any. */
  double averageLength(Kind kind) {
    return field(kind).averageLength();
  }

  /** Returns the inverse document frequency of a term; never negative. */
  double idf(Kind kind, String term) {
    Double known = field(kind).idf().get(term);
    return known == null ? highestIdf(kind) : known;
  }

  /** Returns the inverse document frequency of a term that no passage has; positive. */
  double highestIdf(Kind kind) {
    return Bm25.idf(field(kind).passages(), 0);
  }

  private Field field(Kind kind) {
    return Objects.requireNonNull(fields.get(kind));
  }
}

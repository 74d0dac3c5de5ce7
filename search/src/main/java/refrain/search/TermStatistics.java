package refrain.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
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

  /** Terms whose rarity is remembered, of each kind; some 10 MiB together. */
  private static final int REMEMBERED = 50_000;

  private record Field(long passages, double averageLength, Cache<String, Double> known) {
    static Field of(long passages, double averageLength) {
      return new Field(
          passages, averageLength, Caffeine.newBuilder().maximumSize(REMEMBERED).build());
    }
  }

  private final IndexReader reader;
  private final Map<Kind, Field> fields = new EnumMap<>(Kind.class);
  private final GroupStatistics groups;

  TermStatistics(IndexSearcher searcher) throws IOException {
    reader = searcher.getIndexReader();
    for (Kind kind : Kind.values()) {
      CollectionStatistics all = searcher.collectionStatistics(kind.field);
      fields.put(
          kind,
          all == null
              ? Field.of(0, 1)
              : Field.of(all.docCount(), (double) all.sumTotalTermFreq() / all.docCount()));
    }
    groups = GroupStatistics.of(reader, field(Kind.ENGLISH).passages());
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
    Field field = field(kind);
    return field.known().get(term, asked -> Bm25.idf(field.passages(), frequency(kind, asked)));
  }

  /** Returns the inverse document frequency of a term that no passage has; positive. */
  double highestIdf(Kind kind) {
    return Bm25.idf(field(kind).passages(), 0);
  }

  private long frequency(Kind kind, String term) {
    try {
      return reader.docFreq(new Term(kind.field, new BytesRef(term)));
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the frequency of a term", e);
    }
  }

  private Field field(Kind kind) {
    return java.util.Objects.requireNonNull(fields.get(kind));
  }
}

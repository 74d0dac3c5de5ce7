package refrain.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import refrain.corpora.NarrativeId;
import refrain.indexer.Fields;

/** How the scores of one snapshot of the posts are distributed, by narrative; thread-safe. */
final class Rarity {
  private final Map<NarrativeId, int[]> sorted = new ConcurrentHashMap<>();
  private final IndexSearcher searcher;
  private final long posts;

  Rarity(IndexSearcher searcher) throws IOException {
    this.searcher = searcher;
    posts = searcher.count(new FieldExistsQuery(Fields.ID));
  }

  private int[] scores(NarrativeId narrative) {
    return sorted.computeIfAbsent(narrative, this::read);
  }

  private int[] read(NarrativeId narrative) {
    try {
      return read(searcher, narrative);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the scores of " + narrative, e);
    }
  }

  private static int[] read(IndexSearcher searcher, NarrativeId narrative) throws IOException {
    IntStream.Builder scores = IntStream.builder();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      NumericDocValues values = leaf.reader().getNumericDocValues(Fields.score(narrative));
      if (values == null) continue;
      Bits live = leaf.reader().getLiveDocs();
      while (values.nextDoc() != NumericDocValues.NO_MORE_DOCS)
        if (live == null || live.get(values.docID())) scores.add((int) values.longValue());
    }
    return scores.build().sorted().toArray();
  }

  /** Returns the share of all posts that score at least as high; 0 when there are no posts. */
  double of(NarrativeId narrative, double score) {
    return posts == 0 ? 0 : atLeast(narrative, score) / (double) posts;
  }

  /** Returns how many posts score at least as high. */
  long atLeast(NarrativeId narrative, double score) {
    int[] scores = scores(narrative);
    int units = (int) Math.round(score * Fields.SCORE_UNITS);
    int at = Arrays.binarySearch(scores, units);
    if (at < 0) at = -at - 1;
    while (at > 0 && scores[at - 1] == units) at--;
    return scores.length - at;
  }

  /**
   * Returns the counts of {@code bins} equal bins of [0, 1]; posts without a score are in the
   * first.
   */
  List<Long> distribution(NarrativeId narrative, int bins) {
    long[] counts = new long[bins];
    int[] scores = scores(narrative);
    for (int score : scores)
      counts[(int) Math.min(bins - 1L, (long) score * bins / Fields.SCORE_UNITS)]++;
    counts[0] += posts - scores.length;
    return Arrays.stream(counts).boxed().toList();
  }

  long posts() {
    return posts;
  }
}

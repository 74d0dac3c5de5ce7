package refrain.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import refrain.indexer.Fields;

/**
 * How rare each group of letters is among English passages, worked out from the words' statistics.
 *
 * @param averageLength groups in a passage that has any
 * @param idf inverse document frequency by the group's hash
 */
record GroupStatistics(double averageLength, float[] idf) {
  /**
   * Adds the frequencies of all words up; a passage with two words of one group counts twice, which
   * makes a common group slightly commoner.
   */
  static GroupStatistics of(IndexReader reader, long passages) throws IOException {
    double[] frequencies = new double[1 << Grams.BITS];
    double length = 0;
    Terms words = MultiTerms.getTerms(reader, Fields.ENGLISH);
    if (words != null) {
      TermsEnum each = words.iterator();
      for (BytesRef word = each.next(); word != null; word = each.next()) {
        int[] groups = Grams.groups(word.utf8ToString());
        for (int group : groups) frequencies[group] += each.docFreq();
        length += (double) groups.length * each.totalTermFreq();
      }
    }
    float[] idf = new float[frequencies.length];
    for (int i = 0; i < idf.length; i++)
      idf[i] = (float) Bm25.idf(passages, Math.min(passages, frequencies[i]));
    return new GroupStatistics(passages == 0 ? 1 : Math.max(1, length / passages), idf);
  }
}

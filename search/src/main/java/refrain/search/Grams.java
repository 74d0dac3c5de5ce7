package refrain.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import refrain.indexer.text.Token;

/**
 * The distinct groups of four letters in a passage's English terms, each word with a space at
 * either end, with what each is worth: they see past inflection, compounds and misspelling.
 *
 * <p>A group is known by {@link #BITS} bits of its hash; of two that share them the rarity is added
 * up, which lowers a weight a little.
 */
final class Grams {
  /** Letters in a group; of 3 to 5 the best on CheckThat! 2020 training posts. */
  private static final int LETTERS = 4;

  static final int BITS = 18;

  private final int[] groups;
  private final float[] earned;

  private Grams(int[] groups, float[] earned) {
    this.groups = groups;
    this.earned = earned;
  }

  static Grams of(List<Token> english, TermStatistics statistics) {
    Map<Integer, Integer> counts = new TreeMap<>();
    int length = 0;
    for (Token token : english)
      for (int group : groups(token.term())) {
        counts.merge(group, 1, Integer::sum);
        length++;
      }
    double norm = Bm25.norm(length, statistics.averageGroups());
    int[] groups = new int[counts.size()];
    float[] earned = new float[counts.size()];
    int i = 0;
    for (Map.Entry<Integer, Integer> each : counts.entrySet()) {
      groups[i] = each.getKey();
      earned[i++] =
          (float) (statistics.groupIdf(each.getKey()) * Bm25.saturated(each.getValue(), norm));
    }
    return new Grams(groups, earned);
  }

  /** Returns the groups of a word in order; a word of fewer than three letters is one group. */
  static int[] groups(String word) {
    String padded = " " + word + " ";
    int[] groups = new int[Math.max(1, padded.length() - LETTERS + 1)];
    for (int i = 0; i < groups.length; i++)
      groups[i] = hash(padded, i, Math.min(padded.length(), i + LETTERS));
    return groups;
  }

  /** The upper bits of a product with the golden ratio (Knuth 1998, section 6.4). */
  private static int hash(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) hash = hash * 31 + text.charAt(i);
    return (hash * 0x9E3779B1) >>> (Integer.SIZE - BITS);
  }

  /** Returns the BM25 score of these groups in themselves. */
  double self() {
    double sum = 0;
    for (float each : earned) sum += each;
    return sum;
  }

  /** Returns the BM25 score of this passage's groups in another. */
  double score(Grams other) {
    double sum = 0;
    for (int i = 0, j = 0; i < groups.length && j < other.groups.length; ) {
      int order = Integer.compare(groups[i], other.groups[j]);
      if (order == 0) sum += other.earned[j];
      if (order <= 0) i++;
      if (order >= 0) j++;
    }
    return sum;
  }

  @Override
  public String toString() {
    return "Grams" + Arrays.toString(groups);
  }
}

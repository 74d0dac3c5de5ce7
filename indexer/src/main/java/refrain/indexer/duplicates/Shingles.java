package refrain.indexer.duplicates;

import java.util.Arrays;
import refrain.indexer.text.NormalText;

/**
 * The set of overlapping pieces of a wording, after Broder, "On the resemblance and containment of
 * documents" (1997).
 *
 * <p>A piece is five letters long, the length that Leskovec, Rajaraman and Ullman recommend for
 * short messages ("Mining of Massive Datasets", 3.2.2); a Han character counts as two letters, so
 * that a piece of Chinese has three characters. A shorter wording is one piece.
 *
 * @param hashes of the pieces, 32 bits each, ascending, without repeats; two sets of a hundred
 *     share one by chance in two of a million comparisons
 */
@SuppressWarnings("ArrayRecordComponent") // a boxed list would cost a post 2 KiB
public record Shingles(int[] hashes) {
  static final Shingles NONE = new Shingles(new int[0]);

  private static final int WIDTH = 5;

  /** From the CJK radicals on, a character stands for a syllable or more. */
  private static final int FIRST_WIDE = 0x2E80;

  /** Returns the shingles of a normal form; none when it holds no letter or digit. */
  public static Shingles of(NormalText normal) {
    int[] points = Wording.of(normal).codePoints().toArray();
    int[] hashes = new int[points.length];
    int count = 0;
    for (int i = 0; i < points.length; i++) {
      int end = end(points, i);
      if (end < 0 && i > 0) break;
      hashes[count++] = hash(points, i, end < 0 ? points.length : end);
    }
    Arrays.sort(hashes, 0, count);
    return new Shingles(distinct(hashes, count));
  }

  /** Returns where the piece that starts at {@code i} ends, or -1 when the text ends before. */
  private static int end(int[] points, int i) {
    int width = 0;
    for (int end = i; end < points.length; ) {
      width += points[end++] < FIRST_WIDE ? 1 : 2;
      if (width >= WIDTH) return end;
    }
    return -1;
  }

  private static int hash(int[] points, int from, int to) {
    long hash = to - from;
    for (int i = from; i < to; i++) hash = Mix.of(hash ^ points[i]);
    return (int) (hash >>> 32);
  }

  private static int[] distinct(int[] sorted, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++)
      if (i == 0 || sorted[i] != sorted[i - 1]) sorted[kept++] = sorted[i];
    return Arrays.copyOf(sorted, kept);
  }

  boolean isEmpty() {
    return hashes.length == 0;
  }

  /** Returns the Jaccard index of two sets, in [0, 1]; 0 when both are empty. */
  public double jaccard(Shingles other) {
    int shared = 0;
    for (int i = 0, k = 0; i < hashes.length && k < other.hashes.length; ) {
      int order = Integer.compare(hashes[i], other.hashes[k]);
      if (order == 0) shared++;
      if (order <= 0) i++;
      if (order >= 0) k++;
    }
    int all = hashes.length + other.hashes.length - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /** Returns 64 bits that are the same for the same set, and by chance for no other. */
  long digest() {
    long digest = hashes.length;
    for (int hash : hashes) digest = Mix.of(digest ^ hash);
    return digest;
  }
}

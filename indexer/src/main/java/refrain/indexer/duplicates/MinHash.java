package refrain.indexer.duplicates;

/**
 * Sketches a set of shingles so that two sketches agree in about as many places as the sets
 * overlap: for each of {@value #SIZE} hash functions, the last eight bits of the least value over
 * the set.
 *
 * <p>MinHash is Broder's (1997); keeping few bits of each value is b-bit minwise hashing (Li and
 * König 2010), where unlike places agree by chance once in 256. The functions multiply by a random
 * odd number and add another (Dietzfelbinger 1997).
 */
final class MinHash {
  /** Places that a band joins. */
  static final int ROWS = 6;

  /**
   * Bands of {@value #ROWS} places. A pair with Jaccard index J shares one with probability {@code
   * 1 - (1 - J^6)^14}: 0.986 at 0.8, 0.9999 at 0.9, 0.2 at 0.5, and once in three million at 0.05,
   * which is what two unlike posts have.
   */
  static final int BANDS = 14;

  static final int SIZE = ROWS * BANDS;

  private static final long[] FACTORS = new long[SIZE];
  private static final long[] SUMMANDS = new long[SIZE];

  static {
    for (int i = 0; i < SIZE; i++) {
      FACTORS[i] = Mix.of(2L * i) | 1;
      SUMMANDS[i] = Mix.of(2L * i + 1);
    }
  }

  private MinHash() {}

  static byte[] sketch(Shingles shingles) {
    int[] least = new int[SIZE];
    java.util.Arrays.fill(least, Integer.MAX_VALUE);
    for (int shingle : shingles.hashes())
      for (int i = 0; i < SIZE; i++) {
        int value = (int) ((FACTORS[i] * shingle + SUMMANDS[i]) >>> 33);
        if (value < least[i]) least[i] = value;
      }
    byte[] sketch = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) sketch[i] = (byte) least[i];
    return sketch;
  }

  /** Returns in how many places a sketch agrees with the one that starts at {@code at}. */
  static int agreements(byte[] sketch, byte[] others, int at) {
    int same = 0;
    for (int i = 0; i < SIZE; i++) if (sketch[i] == others[at + i]) same++;
    return same;
  }

  /** Returns what two sketches share when they share a band, and otherwise hardly ever. */
  static long band(byte[] sketch, int band) {
    long bits = band;
    for (int row = 0; row < ROWS; row++) bits = bits << 8 | (sketch[band * ROWS + row] & 0xFF);
    return Mix.of(bits);
  }
}

package refrain.indexer.duplicates;

import java.util.Arrays;

/**
 * Finds the sketches that share a band with a given one: locality-sensitive hashing after Indyk and
 * Motwani (1998).
 *
 * <p>Sketches have ordinals from 0 in the order they were added. One chained hash table holds all
 * bands; a sketch takes about 210 bytes. Not thread-safe.
 */
final class Bands {
  private static final int NONE = -1;

  /** The latest entry of each chain; an entry is an ordinal and a band. */
  private int[] heads = new int[1 << 12];

  /** For each entry, the one before it in its chain. */
  private int[] before = new int[0];

  private byte[] sketches = new byte[0];
  private int size;

  Bands() {
    Arrays.fill(heads, NONE);
  }

  int size() {
    return size;
  }

  /** Adds a sketch and returns its ordinal. */
  int add(byte[] sketch) {
    reserve();
    System.arraycopy(sketch, 0, sketches, size * MinHash.SIZE, MinHash.SIZE);
    for (int band = 0; band < MinHash.BANDS; band++) link(size, band, sketch);
    return size++;
  }

  private void link(int ordinal, int band, byte[] sketch) {
    int slot = slot(sketch, band);
    int entry = ordinal * MinHash.BANDS + band;
    before[entry] = heads[slot];
    heads[slot] = entry;
  }

  /**
   * Returns the ordinals that agree with a sketch in a band and in at least {@code least} places,
   * those that agree most first and of equal ones the earliest.
   *
   * @param most how many entries of a chain are looked at, the latest first
   */
  int[] candidates(byte[] sketch, int least, int most) {
    long[] found = new long[16];
    int count = 0;
    for (int band = 0; band < MinHash.BANDS; band++) {
      int entry = heads[slot(sketch, band)];
      for (int left = most; entry != NONE && left > 0; entry = before[entry], left--) {
        int ordinal = entry / MinHash.BANDS;
        int same = MinHash.agreements(sketch, sketches, ordinal * MinHash.SIZE);
        if (same < least) continue;
        if (count == found.length) found = Arrays.copyOf(found, 2 * count);
        found[count++] = (long) (MinHash.SIZE - same) << 32 | ordinal;
      }
    }
    return Arrays.stream(found, 0, count).sorted().distinct().mapToInt(o -> (int) o).toArray();
  }

  private int slot(byte[] sketch, int band) {
    return (int) MinHash.band(sketch, band) & (heads.length - 1);
  }

  private void reserve() {
    int entries = (size + 1) * MinHash.BANDS;
    if (entries <= before.length) return;
    int room = Math.max(64, size + (size >> 1));
    sketches = Arrays.copyOf(sketches, Math.multiplyExact(room, MinHash.SIZE));
    before = Arrays.copyOf(before, Math.multiplyExact(room, MinHash.BANDS));
    if (before.length > heads.length) widen();
  }

  /** Makes the table as long as there are entries, and links them again. */
  private void widen() {
    heads = new int[Integer.highestOneBit(before.length - 1) << 1];
    Arrays.fill(heads, NONE);
    for (int ordinal = 0; ordinal < size; ordinal++) {
      byte[] sketch =
          Arrays.copyOfRange(sketches, ordinal * MinHash.SIZE, (ordinal + 1) * MinHash.SIZE);
      for (int band = 0; band < MinHash.BANDS; band++) link(ordinal, band, sketch);
    }
  }
}

package refrain.indexer.duplicates;

import java.nio.ByteBuffer;
import refrain.indexer.text.NormalText;

/**
 * What a post is compared by.
 *
 * @param shingles the pieces of its wording
 * @param digest the same for the same set of shingles
 * @param sketch of the shingles, for finding candidates
 */
@SuppressWarnings("ArrayRecordComponent") // bytes, as they are stored
public record Fingerprint(Shingles shingles, long digest, byte[] sketch) {
  /** Bytes of {@link #stored}. */
  static final int STORED = Long.BYTES + MinHash.SIZE;

  /** Returns the fingerprint of a normal form. */
  public static Fingerprint of(NormalText normal) {
    Shingles shingles = Shingles.of(normal);
    return new Fingerprint(shingles, shingles.digest(), MinHash.sketch(shingles));
  }

  /** Returns whether there is nothing to compare: only links, mentions or pictures. */
  public boolean isEmpty() {
    return shingles.isEmpty();
  }

  /** Returns what {@link DuplicateGroups#restore} reads back: the digest, then the sketch. */
  public byte[] stored() {
    return ByteBuffer.allocate(STORED).putLong(digest).put(sketch).array();
  }
}

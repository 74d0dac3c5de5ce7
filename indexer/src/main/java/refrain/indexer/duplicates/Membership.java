package refrain.indexer.duplicates;

/**
 * The group a post belongs to, and what finds its later copies.
 *
 * @param group the group's number, see {@link DuplicateGroups#alone}
 * @param stored the post's {@link Fingerprint#stored}; no bytes when there is nothing to compare
 */
@SuppressWarnings("ArrayRecordComponent") // bytes, as they are stored
public record Membership(long group, byte[] stored) {
  /** Returns the group as it is written: 16 hexadecimal digits. */
  public String name() {
    return String.format(java.util.Locale.ROOT, "%016x", group);
  }

  /** Reads back a membership that was written. */
  public static Membership of(String name, byte[] stored) {
    return new Membership(Long.parseUnsignedLong(name, 16), stored);
  }
}

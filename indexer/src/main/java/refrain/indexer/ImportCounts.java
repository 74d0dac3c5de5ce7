package refrain.indexer;

/**
 * How many records of an import met which fate so far; they add up to {@code read}.
 *
 * @param read records seen
 * @param imported records new to the workspace
 * @param updated records that changed what was stored
 * @param skipped records left out by a rule of the format
 * @param rejected records that could not be used
 */
public record ImportCounts(long read, long imported, long updated, long skipped, long rejected) {
  /** Nothing was read yet. */
  public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

  public ImportCounts {
    if (imported < 0 || updated < 0 || skipped < 0 || rejected < 0)
      throw new IllegalArgumentException("counts of an import must not be negative");
    if (read < imported + updated + skipped + rejected)
      throw new IllegalArgumentException(
          "counts of an import must add up: %d read, %d imported + %d updated + %d skipped + %d rejected"
              .formatted(read, imported, updated, skipped, rejected));
  }

  /** Returns how many records the workspace already held. */
  public long unchanged() {
    return read - imported - updated - skipped - rejected;
  }
}

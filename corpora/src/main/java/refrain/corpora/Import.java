package refrain.corpora;

import java.time.Instant;
import java.util.Map;

/**
 * What one run of an importer brought into a collection; the counts add up to {@code read}.
 *
 * @param collection the collection's name
 * @param file the file's name without folders
 * @param sha256 lower-case hex digest of the file
 * @param format the reader that understood it, with its version
 * @param mapping the column mapping that was given, target to source; may be empty
 * @param read records seen
 * @param imported records new to the workspace
 * @param unchanged records that the workspace already held, word for word
 * @param updated records that the workspace held and that are now held otherwise, under the same id
 * @param skipped records left out by a rule of the format, such as service messages
 * @param rejected records that could not become a post or statement, listed in the rejects file
 * @param provenance who imported it, under what terms
 */
public record Import(
    String collection,
    String file,
    String sha256,
    String format,
    Map<String, String> mapping,
    Instant at,
    long read,
    long imported,
    long unchanged,
    long updated,
    long skipped,
    long rejected,
    Provenance provenance) {
  public Import {
    mapping = Map.copyOf(mapping);
    if (read != imported + unchanged + updated + skipped + rejected)
      throw new IllegalArgumentException(
          "counts of an import must add up: %d read, %d imported + %d unchanged + %d updated + %d skipped + %d rejected"
              .formatted(read, imported, unchanged, updated, skipped, rejected));
  }

  /** An import that updated nothing and of which no more is known. */
  public Import(
      String collection,
      String file,
      String sha256,
      String format,
      Map<String, String> mapping,
      Instant at,
      long read,
      long imported,
      long unchanged,
      long skipped,
      long rejected) {
    this(
        collection,
        file,
        sha256,
        format,
        mapping,
        at,
        read,
        imported,
        unchanged,
        0,
        skipped,
        rejected,
        Provenance.UNKNOWN);
  }
}

package refrain.corpora;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How an import came about, besides its file: what a reader must know before citing the collection.
 *
 * @param act whether a file was read or records kept in the workspace were mapped again
 * @param by who imported it; empty when unknown, as in journals written before this was kept
 * @param terms under what terms the data may be used, such as {@code research only}
 * @param archiveUrl where the file is archived
 * @param zone the zone of times that carried none
 * @param pseudonymised whether accounts were replaced by keyed hashes
 */
public record Provenance(
    Act act,
    String by,
    @Nullable String terms,
    @Nullable String archiveUrl,
    ZoneId zone,
    boolean pseudonymised) {
  /** Nothing is known but that a file was imported. */
  public static final Provenance UNKNOWN =
      new Provenance(Act.IMPORT, "", null, null, ZoneOffset.UTC, false);

  /** What was done. */
  public enum Act {
    /** A file was read. */
    IMPORT,
    /** The raw records kept of a file were mapped again. */
    REMAP
  }

  public Provenance {
    if (terms != null && terms.isBlank()) terms = null;
    if (archiveUrl != null && archiveUrl.isBlank()) archiveUrl = null;
    if (archiveUrl != null && !archiveUrl.matches("https?://\\S+"))
      throw new BadInput(
          "an archive URL starts with http:// or https:// and holds no spaces, got '%s'"
              .formatted(archiveUrl));
  }

  /** Returns the same for times in another zone. */
  public Provenance in(ZoneId other) {
    return new Provenance(act, by, terms, archiveUrl, other, pseudonymised);
  }

  /** Returns the same for an import with or without pseudonyms. */
  public Provenance pseudonymised(boolean so) {
    return new Provenance(act, by, terms, archiveUrl, zone, so);
  }

  /** Returns the same for mapping again what was kept. */
  public Provenance remapped(String who, ZoneId other) {
    return new Provenance(Act.REMAP, who, terms, archiveUrl, other, pseudonymised);
  }
}

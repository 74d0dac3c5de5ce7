package refrain.indexer.jobs;

import java.util.Locale;
import java.util.Optional;
import refrain.corpora.BadInput;
import refrain.corpora.Provenance;
import refrain.corpora.readers.ReadOptions;

/**
 * What an import is to do with its file.
 *
 * @param kind what the file holds
 * @param reading how to read it, into which collection
 * @param provenance who imports it, under what terms, and whether under pseudonyms
 */
public record ImportOrder(Kind kind, ReadOptions reading, Provenance provenance) {
  /** Longest name of a collection, in UTF-16 units. */
  private static final int LONGEST = 200;

  /** What a file holds. */
  public enum Kind {
    /** Items of accounts on platforms. */
    POSTS,
    /** Reference texts of outlets. */
    STATEMENTS;

    /** Returns the written form. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the written form, or returns nothing for any other. */
    public static Optional<Kind> of(String label) {
      for (Kind kind : values()) if (kind.label().equals(label)) return Optional.of(kind);
      return Optional.empty();
    }
  }

  public ImportOrder {
    String collection = reading.collection();
    if (collection.isBlank()
        || collection.length() > LONGEST
        || collection.chars().anyMatch(c -> c < ' '))
      throw new BadInput(
          "a collection's name must have 1 to %d characters and no line break, got '%s'"
              .formatted(LONGEST, collection));
    provenance = provenance.in(reading.zone());
  }

  /** Returns whether accounts are to be replaced by keyed hashes. */
  public boolean pseudonymised() {
    return provenance.pseudonymised();
  }
}

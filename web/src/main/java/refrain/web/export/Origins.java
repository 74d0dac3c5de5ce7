package refrain.web.export;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import refrain.corpora.Import;
import refrain.corpora.Provenance;
import refrain.corpora.Source;

/** Finds the import that first brought a record in, by its collection and its file. */
public final class Origins {
  /** The names of what {@link #cells} tells, in its order. */
  public static final List<String> COLUMNS =
      List.of(
          "collection",
          "source_file",
          "source_sha256",
          "source_line",
          "source_importer",
          "imported_at",
          "imported_by",
          "terms",
          "source_archive_url",
          "pseudonymised");

  private record Key(String collection, String sha256) {}

  private final Map<Key, Import> byFile = new HashMap<>();
  private final Map<String, Import> alone = new HashMap<>();
  private final Map<String, Long> files = new HashMap<>();

  /**
   * Looks among these imports.
   *
   * @param imports in the order of time
   */
  public Origins(List<Import> imports) {
    for (Import each : imports) {
      if (each.provenance().act() == Provenance.Act.REMAP) continue;
      String collection = each.collection();
      Key key = new Key(collection, each.sha256());
      if (byFile.putIfAbsent(key, each) == null) files.merge(collection, 1L, Long::sum);
      alone.putIfAbsent(collection, each);
    }
  }

  /**
   * Returns the import of a record. One that tells an older source of its own, as Refrain's own
   * exports do, came with the collection's only file, if there was but one.
   */
  public Optional<Import> of(String collection, Source source) {
    Import exact = byFile.get(new Key(collection, source.sha256()));
    if (exact != null) return Optional.of(exact);
    boolean only = files.getOrDefault(collection, 0L) == 1;
    return only ? Optional.ofNullable(alone.get(collection)) : Optional.empty();
  }

  /** Returns where a record came from, and by which import if that is known, for a row. */
  public List<@Nullable Object> cells(String collection, Source source) {
    Optional<Import> known = of(collection, source);
    Provenance how = known.map(Import::provenance).orElse(Provenance.UNKNOWN);
    return Arrays.asList(
        collection,
        source.file(),
        source.sha256(),
        source.line(),
        source.importer(),
        known.map(Import::at).orElse(null),
        how.by(),
        how.terms(),
        how.archiveUrl(),
        known.isPresent() ? how.pseudonymised() : null);
  }
}

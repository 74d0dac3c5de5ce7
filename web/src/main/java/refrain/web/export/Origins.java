package refrain.web.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refrain.corpora.Import;
import refrain.corpora.Provenance;
import refrain.corpora.Source;

/** Finds the import that first brought a record in, by its collection and its file. */
public final class Origins {
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
}

package refrain.indexer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.curation.Catalogue;
import refrain.corpora.curation.Entry;

/**
 * Links statements with those that their records name as the same in the other language, in a
 * column {@code translation_of}; the other may stand later in the file, or be stored already.
 *
 * <p>A pair of which neither is new is left alone, so that a link that a person took away does not
 * come back with the next import. Not thread-safe.
 */
final class NamedTranslations {
  private static final String FIELD = "translation_of";

  private final Set<StatementId> fresh = new HashSet<>();
  private final Map<StatementId, StatementId> waiting = new LinkedHashMap<>();

  /** Notes what a record names. */
  void read(Statement statement) {
    String other = statement.extra().getOrDefault(FIELD, "").strip();
    if (!other.isEmpty() && !other.equals(statement.id().value()))
      waiting.put(statement.id(), new StatementId(other));
  }

  /** Notes what is new. */
  void added(StatementId id) {
    fresh.add(id);
  }

  /** Returns the links that can be made now that both statements are known. */
  List<Entry> due(Catalogue catalogue) {
    List<Entry> links = new ArrayList<>();
    Iterator<Map.Entry<StatementId, StatementId>> pairs = waiting.entrySet().iterator();
    while (pairs.hasNext()) {
      Map.Entry<StatementId, StatementId> pair = pairs.next();
      if (catalogue.statement(pair.getKey()).isEmpty()) continue;
      if (catalogue.statement(pair.getValue()).isEmpty()) continue;
      pairs.remove();
      boolean known = !fresh.contains(pair.getKey()) && !fresh.contains(pair.getValue());
      if (!known && !linked(catalogue, pair.getKey(), pair.getValue()))
        links.add(link(pair.getKey(), pair.getValue()));
    }
    return links;
  }

  private static boolean linked(Catalogue catalogue, StatementId one, StatementId other) {
    return catalogue.translations(one).stream().anyMatch(s -> s.id().equals(other));
  }

  private static Entry link(StatementId one, StatementId other) {
    return new Entry(Instant.now(), "import", Entry.Change.LinkTranslation.of(one, other));
  }
}

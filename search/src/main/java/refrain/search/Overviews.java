package refrain.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import refrain.corpora.NarrativeId;
import refrain.indexer.Fields;

/** What one snapshot of the posts holds for each narrative; thread-safe. */
final class Overviews {
  private static final int BINS = 20;

  private final Map<NarrativeId, NarrativeOverview> known = new ConcurrentHashMap<>();
  private final IndexSearcher searcher;
  private final Counts counts;
  private final Rarity rarity;
  private final TreeMap<LocalDate, Long> days;

  Overviews(IndexSearcher searcher, Counts counts, Rarity rarity) throws IOException {
    this.searcher = searcher;
    this.counts = counts;
    this.rarity = rarity;
    days = counts.days(collect(searcher, new FieldExistsQuery(Fields.ID)));
  }

  private static FacetsCollector collect(IndexSearcher searcher, Query query) throws IOException {
    return FacetsCollectorManager.search(searcher, query, 1, new FacetsCollectorManager())
        .facetsCollector();
  }

  NarrativeOverview of(NarrativeId narrative) {
    return known.computeIfAbsent(narrative, this::count);
  }

  private NarrativeOverview count(NarrativeId narrative) {
    try {
      FacetsCollector found =
          collect(searcher, new TermQuery(new Term(Fields.NARRATIVE, narrative.value())));
      Map<String, Long> languages = new LinkedHashMap<>();
      counts.facets(found).getOrDefault(Fields.LANG, List.of()).stream()
          .forEach(c -> languages.put(c.value(), c.count()));
      return new NarrativeOverview(
          narrative,
          rarity.atLeast(narrative, SearchEngine.SHOWN),
          languages,
          days.isEmpty() ? List.of() : counts.months(found, days.firstKey(), days.lastKey()),
          rarity.distribution(narrative, BINS));
    } catch (IOException e) {
      throw new UncheckedIOException("could not count the posts of " + narrative, e);
    }
  }
}

package refrain.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import refrain.corpora.NarrativeId;
import refrain.indexer.Fields;
import refrain.search.AccountTraces.Shared;
import refrain.search.AccountTraces.Trace;

/**
 * Reads what is stored of an account's posts from doc values alone: the cost grows with its posts
 * and their copies, not with the collection.
 */
final class Accounts {
  private static final Comparator<Trace> BY_TIME =
      Comparator.comparing(trace -> trace.at().orElse(Instant.MAX));
  private static final Comparator<Shared> MOST_TEXTS =
      Comparator.comparingLong(Shared::texts).reversed().thenComparing(Shared::account);

  private final IndexSearcher searcher;
  private final Groups groups;
  private final Collection<NarrativeId> narratives;
  private final long least;

  /**
   * @param narratives whose scores are read
   * @param minScore least score that counts, in [0, 1]
   */
  Accounts(IndexSearcher searcher, Collection<NarrativeId> narratives, double minScore) {
    this.searcher = searcher;
    this.groups = new Groups(searcher);
    this.narratives = narratives;
    this.least = Math.round(minScore * Fields.SCORE_UNITS);
  }

  Optional<AccountTraces> of(AccountKey account) throws IOException {
    List<Trace> traces = new ArrayList<>();
    Set<String> copied = new HashSet<>();
    for (MatchingDocs docs : Tallies.matching(searcher, Filters.of(Filter.of(account))))
      read(docs, traces, copied);
    if (traces.isEmpty()) return Optional.empty();
    traces.sort(BY_TIME);
    return Optional.of(new AccountTraces(traces, shared(copied, account)));
  }

  private void read(MatchingDocs docs, List<Trace> traces, Set<String> copied) throws IOException {
    LeafReader leaf = docs.context().reader();
    NumericDocValues times = leaf.getNumericDocValues(Fields.TIME);
    Labels languages = new Labels(leaf, Fields.LANG);
    SortedDocValues named = leaf.getSortedDocValues(Fields.GROUP);
    Map<NarrativeId, NumericDocValues> scores = scores(leaf);
    DocIdSetIterator each = docs.bits().iterator();
    if (each == null) return;
    for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
      Optional<Instant> at =
          times != null && times.advanceExact(doc)
              ? Optional.of(Instant.ofEpochMilli(times.longValue()))
              : Optional.empty();
      traces.add(new Trace(at, Set.copyOf(languages.of(doc)), reached(scores, doc)));
      if (named != null && named.advanceExact(doc)) {
        String group = named.lookupOrd(named.ordValue()).utf8ToString();
        if (!groups.isAlone(group)) copied.add(group);
      }
    }
  }

  private Map<NarrativeId, NumericDocValues> scores(LeafReader leaf) throws IOException {
    Map<NarrativeId, NumericDocValues> scores = new HashMap<>();
    for (NarrativeId narrative : narratives) {
      NumericDocValues values = leaf.getNumericDocValues(Fields.score(narrative));
      if (values != null) scores.put(narrative, values);
    }
    return scores;
  }

  private Map<NarrativeId, Double> reached(Map<NarrativeId, NumericDocValues> scores, int doc)
      throws IOException {
    Map<NarrativeId, Double> reached = new HashMap<>();
    for (Map.Entry<NarrativeId, NumericDocValues> each : scores.entrySet())
      if (each.getValue().advanceExact(doc) && each.getValue().longValue() >= least)
        reached.put(each.getKey(), Tallies.share(each.getValue().longValue()));
    return reached;
  }

  private List<Shared> shared(Set<String> copied, AccountKey self) throws IOException {
    Map<AccountKey, long[]> counts = new HashMap<>();
    for (String group : copied)
      groups
          .accounts(group)
          .forEach(
              (account, posts) -> {
                long[] count = counts.computeIfAbsent(account, a -> new long[2]);
                count[0]++;
                count[1] += posts;
              });
    counts.remove(self);
    return counts.entrySet().stream()
        .map(e -> new Shared(e.getKey(), e.getValue()[0], e.getValue()[1]))
        .sorted(MOST_TEXTS)
        .toList();
  }
}

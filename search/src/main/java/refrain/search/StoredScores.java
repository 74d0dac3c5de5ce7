package refrain.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import refrain.corpora.NarrativeId;
import refrain.corpora.PostId;
import refrain.indexer.Fields;

/** Reads the scores that were stored with posts, without reading or comparing the posts. */
final class StoredScores {
  private final IndexSearcher searcher;
  private final String field;

  StoredScores(IndexSearcher searcher, NarrativeId narrative) {
    this.searcher = searcher;
    field = Fields.score(narrative);
  }

  /** Returns the posts whose scores are nearest to a given one, nearest first; ties in id order. */
  List<ScoredPost> nearest(double score, int most) throws IOException {
    long units = Math.round(score * Fields.SCORE_UNITS);
    List<ScoredPost> found = new ArrayList<>(some(range(units, Long.MAX_VALUE), false, most));
    if (units > 0) found.addAll(some(range(0, units - 1), true, most));
    found.sort(
        Comparator.comparingDouble((ScoredPost p) -> Math.abs(p.score() - score))
            .thenComparing(p -> p.post().toString()));
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  /** Returns the scores of some posts; those without one are left out. */
  Map<PostId, Double> of(Collection<PostId> posts) throws IOException {
    Map<PostId, Double> scores = new LinkedHashMap<>();
    if (posts.isEmpty()) return scores;
    Query named =
        new BooleanQuery.Builder()
            .add(
                new TermInSetQuery(
                    Fields.ID, posts.stream().map(p -> new BytesRef(p.toString())).toList()),
                Occur.FILTER)
            .add(range(0, Long.MAX_VALUE), Occur.FILTER)
            .build();
    some(named, true, posts.size()).forEach(p -> scores.put(p.post(), p.score()));
    return scores;
  }

  private Query range(long least, long most) {
    return NumericDocValuesField.newSlowRangeQuery(field, least, most);
  }

  private List<ScoredPost> some(Query query, boolean highestFirst, int most) throws IOException {
    Sort order =
        new Sort(
            new SortField(field, SortField.Type.LONG, highestFirst),
            new SortField(Fields.ID, SortField.Type.STRING));
    List<ScoredPost> found = new ArrayList<>();
    for (ScoreDoc doc : searcher.search(query, most, order).scoreDocs) found.add(post(doc));
    return found;
  }

  private static ScoredPost post(ScoreDoc doc) {
    Object[] fields = Objects.requireNonNull(((FieldDoc) doc).fields);
    return new ScoredPost(
        PostId.parse(((BytesRef) fields[1]).utf8ToString()),
        Math.min(1, (Long) fields[0] / (double) Fields.SCORE_UNITS));
  }
}

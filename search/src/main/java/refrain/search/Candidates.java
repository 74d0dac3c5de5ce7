package refrain.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import refrain.corpora.PostId;
import refrain.indexer.Fields;

/** Finds the posts nearest to a score by doc values alone; no post is read or compared. */
final class Candidates {
  private final IndexSearcher searcher;
  private final Groups groups;
  private final CandidateQuery query;
  private final String field;

  Candidates(IndexSearcher searcher, CandidateQuery query) {
    this.searcher = searcher;
    this.groups = new Groups(searcher);
    this.query = query;
    this.field = Fields.score(query.narrative());
  }

  private record Place(int doc, PostId post, double score) {}

  /** Returns of each group of duplicates the nearest, nearest first; ties in id order. */
  List<Candidate> nearest() throws IOException {
    long near = units(query.near());
    long least = units(query.filter().minScore());
    long most = units(query.maxScore());
    List<Place> places = new ArrayList<>(some(Math.max(near, least), most, false));
    places.addAll(some(least, Math.min(near - 1, most), true));
    places.sort(
        Comparator.comparingDouble((Place p) -> Math.abs(p.score() - query.near()))
            .thenComparing(p -> p.post().toString()));
    List<Candidate> nearest = new ArrayList<>();
    for (Place place : groups.best(places, Place::doc).stream().limit(query.most()).toList())
      nearest.add(new Candidate(place.post(), place.score(), groups.copies(place.doc())));
    return List.copyOf(nearest);
  }

  private static long units(double score) {
    return Math.round(score * Fields.SCORE_UNITS);
  }

  private List<Place> some(long least, long most, boolean highestFirst) throws IOException {
    if (least > most) return List.of();
    Query filtered = filtered(least, most);
    Sort sort =
        new Sort(
            new SortField(field, SortField.Type.LONG, highestFirst),
            new SortField(Fields.ID, SortField.Type.STRING));
    var first = searcher.search(filtered, query.most(), sort);
    List<Place> places = new ArrayList<>();
    for (ScoreDoc doc : new Collapse(searcher, filtered, sort).of(null, first, query.most()))
      places.add(place(doc));
    return places;
  }

  private Query filtered(long least, long most) {
    BooleanQuery.Builder all =
        new BooleanQuery.Builder()
            .add(Filters.of(query.filter()), Occur.FILTER)
            .add(NumericDocValuesField.newSlowRangeQuery(field, least, most), Occur.FILTER);
    if (!query.among().isEmpty())
      all.add(
          new TermInSetQuery(
              Fields.ID, query.among().stream().map(p -> new BytesRef(p.toString())).toList()),
          Occur.FILTER);
    return all.build();
  }

  private static Place place(ScoreDoc doc) {
    Object[] fields = Objects.requireNonNull(((FieldDoc) doc).fields);
    return new Place(
        doc.doc,
        PostId.parse(((BytesRef) fields[1]).utf8ToString()),
        Math.min(1, (Long) fields[0] / (double) Fields.SCORE_UNITS));
  }
}

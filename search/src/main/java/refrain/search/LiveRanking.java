package refrain.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import refrain.corpora.Post;
import refrain.indexer.Fields;
import refrain.search.PairScorer.Closest;

/** Ranks posts against a text that was not known when they were stored. */
final class LiveRanking {
  /** Posts compared for each passage: this many by wording and this many by meaning. */
  static final int DEPTH = 100;

  private final IndexSearcher searcher;
  private final PostForms posts;
  private final PairScorer scorer;
  private final TermStatistics statistics;
  private final boolean asked;

  /**
   * Prepares a ranking.
   *
   * @param asked whether the subject is a text that asks, so that what counts is how much of it a
   *     post holds; of a statement it is how much of the post the statement holds
   */
  LiveRanking(
      IndexSearcher searcher,
      PostForms posts,
      PairScorer scorer,
      TermStatistics statistics,
      boolean asked) {
    this.asked = asked;
    this.searcher = searcher;
    this.posts = posts;
    this.scorer = scorer;
    this.statistics = statistics;
  }

  /** A post compared with the text. */
  record Ranked(int doc, Post post, TextForm text, Closest closest) {
    double score() {
      return closest.score();
    }
  }

  /** Returns the posts worth comparing that reach the filter's score, in the order asked for. */
  List<Ranked> rank(TextForm subject, PostQuery query) throws IOException {
    return new Retriever(searcher)
        .candidates(subject.text(), Filters.of(query.filter()), DEPTH).parallelStream()
            .map(doc -> compare(doc, subject))
            .filter(r -> r.score() > 0 && r.score() >= query.filter().minScore())
            .sorted(order(query.sort()))
            .toList();
  }

  private Ranked compare(int doc, TextForm subject) {
    PostForms.Form post = posts.at(searcher, doc, statistics);
    Closest closest =
        asked ? scorer.closest(subject, post.text()) : scorer.closest(post.text(), subject);
    return new Ranked(doc, post.post(), post.text(), closest);
  }

  /** Returns where a page that follows a cursor starts, also when posts have come or gone. */
  static int start(List<Ranked> ranked, PostQuery query) {
    if (query.cursor().isEmpty()) return 0;
    Cursor cursor = Cursor.read(query.cursor().get());
    int start = 0;
    while (start < ranked.size() && !follows(cursor(ranked.get(start), query.sort()), cursor))
      start++;
    return start;
  }

  private static boolean follows(Cursor place, Cursor cursor) {
    return Cursor.ORDER.compare(place, cursor) > 0;
  }

  /** Returns the cursor of the page that follows a post. */
  static Cursor cursor(Ranked ranked, Sort sort) {
    OptionalLong time = Fields.millis(ranked.post().createdAt());
    long key =
        switch (sort) {
          // Bits of numbers that are not negative order as the numbers do.
          case SCORE -> -Double.doubleToLongBits(ranked.score());
          case NEWEST -> -time.orElse(Long.MIN_VALUE + 1);
          case OLDEST -> time.orElse(Long.MAX_VALUE);
        };
    return new Cursor(key, ranked.post().id().toString());
  }

  private static Comparator<Ranked> order(Sort sort) {
    return Comparator.comparing(ranked -> cursor(ranked, sort), Cursor.ORDER);
  }

  /** Counts the facets and the timeline of what was ranked. */
  FacetsCollector collect(List<Ranked> ranked) throws IOException {
    List<BytesRef> ids = ranked.stream().map(r -> new BytesRef(r.post().id().toString())).toList();
    return FacetsCollectorManager.search(
            searcher, new TermInSetQuery(Fields.ID, ids), 1, new FacetsCollectorManager())
        .facetsCollector();
  }
}

package refrain.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import refrain.indexer.Fields;

/**
 * Keeps of each group of duplicates the post that comes first in an order, page by page.
 *
 * <p>A group that was decided is left out when more is fetched, so that ten thousand copies cost
 * one more search and not a thousand pages.
 */
final class Collapse {
  private final IndexSearcher searcher;
  private final Groups groups;
  private final Query filtered;
  private final Sort sort;

  /** Groups of several members of which it is known which member is shown, and where. */
  private final Set<String> decided = new HashSet<>();

  Collapse(IndexSearcher searcher, Query filtered, Sort sort) {
    this.searcher = searcher;
    this.groups = new Groups(searcher);
    this.filtered = filtered;
    this.sort = sort;
  }

  /**
   * Returns the posts that follow.
   *
   * @param after the post before; null for the first page
   * @param fetched what follows it uncollapsed, {@code wanted} posts unless there are fewer
   * @param wanted how many posts are returned, unless there are fewer
   */
  List<ScoreDoc> of(@Nullable ScoreDoc after, TopDocs fetched, int wanted) throws IOException {
    List<ScoreDoc> kept = new ArrayList<>();
    TopDocs next = fetched;
    while (true) {
      for (ScoreDoc doc : next.scoreDocs)
        if (kept.size() < wanted && isShown(doc, after != null)) kept.add(doc);
      if (kept.size() == wanted || next.scoreDocs.length < wanted) return kept;
      ScoreDoc last = Arrays.asList(next.scoreDocs).getLast();
      next = searcher.searchAfter(last, undecided(), wanted, sort);
    }
  }

  private boolean isShown(ScoreDoc doc, boolean later) throws IOException {
    String group = groups.of(doc.doc);
    if (groups.isAlone(group)) return true;
    return decided.add(group) && (!later || isFirst(doc, group));
  }

  /** Says whether no member of the group was shown on a page before. */
  private boolean isFirst(ScoreDoc doc, String group) throws IOException {
    Query members =
        new BooleanQuery.Builder()
            .add(filtered, Occur.FILTER)
            .add(Groups.members(group), Occur.FILTER)
            .build();
    return searcher.search(members, 1, sort).scoreDocs[0].doc == doc.doc;
  }

  private Query undecided() {
    if (decided.isEmpty()) return filtered;
    return new BooleanQuery.Builder()
        .add(filtered, Occur.FILTER)
        .add(
            new TermInSetQuery(Fields.GROUP, decided.stream().map(BytesRef::new).toList()),
            Occur.MUST_NOT)
        .build();
  }
}

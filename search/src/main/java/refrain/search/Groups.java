package refrain.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import refrain.corpora.PostId;
import refrain.indexer.Fields;

/** The groups of duplicates that posts were given when they were stored. */
final class Groups {
  private static final Sort BY_ID = new Sort(new SortField(Fields.ID, SortField.Type.STRING));

  private final IndexSearcher searcher;

  Groups(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** Returns the group of the whole at a document. */
  String of(int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    SortedDocValues groups = leaf.reader().getSortedDocValues(Fields.GROUP);
    if (groups == null || !groups.advanceExact(doc - leaf.docBase))
      throw new IllegalStateException("the post at document " + doc + " has no group");
    return groups.lookupOrd(groups.ordValue()).utf8ToString();
  }

  /** Says whether a group has surely one member. */
  boolean isAlone(String group) throws IOException {
    return searcher.getIndexReader().docFreq(term(group)) == 1;
  }

  static TermQuery members(String group) {
    return new TermQuery(term(group));
  }

  /** Returns the ids of a post and its duplicates, in their order; nothing without the post. */
  List<PostId> members(PostId post, int most) throws IOException {
    Query one = new TermQuery(new Term(Fields.ID, post.toString()));
    ScoreDoc[] found = searcher.search(one, 1).scoreDocs;
    if (found.length == 0) return List.of();
    List<PostId> members = new ArrayList<>();
    for (ScoreDoc doc : searcher.search(members(of(found[0].doc)), most, BY_ID).scoreDocs)
      members.add(id(doc));
    return List.copyOf(members);
  }

  /** Returns the groups of some posts; those that are not stored are left out. */
  Map<PostId, String> of(Collection<PostId> posts) throws IOException {
    Map<PostId, String> groups = new HashMap<>();
    if (posts.isEmpty()) return groups;
    Query named =
        new TermInSetQuery(Fields.ID, posts.stream().map(p -> new BytesRef(p.toString())).toList());
    for (ScoreDoc doc : searcher.search(named, posts.size(), BY_ID).scoreDocs)
      groups.put(id(doc), of(doc.doc));
    return groups;
  }

  private static PostId id(ScoreDoc sortedById) {
    Object[] fields = Objects.requireNonNull(((FieldDoc) sortedById).fields);
    return PostId.parse(((BytesRef) fields[0]).utf8ToString());
  }

  private static Term term(String group) {
    return new Term(Fields.GROUP, group);
  }

  /** Keeps of each group the one that comes first. */
  <T> List<T> best(List<T> ranked, ToIntFunction<T> doc) throws IOException {
    Set<String> seen = new HashSet<>();
    List<T> best = new ArrayList<>();
    for (T each : ranked) if (seen.add(of(doc.applyAsInt(each)))) best.add(each);
    return best;
  }

  /** Counts the others in the group of the whole at a document. */
  Copies copies(int doc) throws IOException {
    String group = of(doc);
    if (isAlone(group)) return Copies.NONE;
    Set<String> accounts = new HashSet<>();
    long posts = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves())
      posts += others(leaf, group, doc - leaf.docBase, accounts);
    return new Copies(posts, accounts.size());
  }

  /** Counts the posts of a group by account; those of unknown accounts are left out. */
  Map<AccountKey, Long> accounts(String group) throws IOException {
    Map<AccountKey, Long> counts = new HashMap<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum members = leaf.reader().postings(term(group), PostingsEnum.NONE);
      if (members == null) continue;
      Labels platforms = new Labels(leaf.reader(), Fields.PLATFORM);
      Labels labels = new Labels(leaf.reader(), Fields.ACCOUNT);
      var live = leaf.reader().getLiveDocs();
      for (int doc = members.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = members.nextDoc()) {
        if (live != null && !live.get(doc)) continue;
        String platform = platforms.of(doc).getFirst();
        String label = labels.of(doc).getFirst();
        if (!platform.isBlank() && !label.isBlank())
          counts.merge(new AccountKey(platform, label), 1L, Long::sum);
      }
    }
    return counts;
  }

  private static long others(LeafReaderContext leaf, String group, int but, Set<String> accounts)
      throws IOException {
    PostingsEnum members = leaf.reader().postings(term(group), PostingsEnum.NONE);
    if (members == null) return 0;
    SortedSetDocValues labels = leaf.reader().getSortedSetDocValues(Fields.ACCOUNT);
    var live = leaf.reader().getLiveDocs();
    long posts = 0;
    for (int doc = members.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = members.nextDoc()) {
      if (doc == but || (live != null && !live.get(doc))) continue;
      posts++;
      if (labels != null && labels.advanceExact(doc))
        accounts.add(labels.lookupOrd(labels.nextOrd()).utf8ToString());
    }
    return posts;
  }
}

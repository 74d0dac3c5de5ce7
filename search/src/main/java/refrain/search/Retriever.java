package refrain.search;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.DiversifyingChildrenFloatKnnVectorQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import refrain.indexer.BlockIndex;
import refrain.indexer.EmbeddedText;
import refrain.indexer.Fields;
import refrain.indexer.bridge.Bridged;
import refrain.indexer.text.Language;
import refrain.indexer.text.Passage;
import refrain.indexer.text.Token;
import refrain.search.TermStatistics.Kind;

/**
 * Finds texts worth comparing: the best by wording and the best by meaning, for each passage asked.
 */
final class Retriever {
  /** Passages asked for; a longer text repeats itself. */
  private static final int MOST_PASSAGES = 16;

  private final IndexSearcher searcher;

  Retriever(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * Returns the documents of wholes worth comparing, in no particular order.
   *
   * @param filter which wholes may be returned
   * @param depth how many are taken by wording, and how many by meaning, for each passage
   */
  Set<Integer> candidates(EmbeddedText text, Query filter, int depth) throws IOException {
    Set<Integer> found = new LinkedHashSet<>();
    for (Passage passage : text.passages().stream().limit(MOST_PASSAGES).toList()) {
      if (passage.isBare()) continue;
      collect(byWording(passage, filter), depth, found);
      if (text.vectors().get(passage.ordinal()).isPresent()
          && indexed(Fields.vector(passage.language())))
        collect(
            byMeaning(Fields.vector(passage.language()), vector(text, passage), filter, depth),
            depth,
            found);
      across(text, passage, filter, depth, found);
    }
    return found;
  }

  private void across(
      EmbeddedText text, Passage passage, Query filter, int depth, Set<Integer> found)
      throws IOException {
    if (passage.language() == Language.OTHER) return;
    Language other = passage.language() == Language.CHINESE ? Language.ENGLISH : Language.CHINESE;
    if (other == Language.ENGLISH || indexed(Fields.EXPANDED))
      collect(Translations.of(passage, filter), depth, found);
    Optional<Bridged> bridged = text.bridged().get(passage.ordinal());
    if (bridged.isPresent() && indexed(Fields.bridged(other)))
      collect(
          byMeaning(Fields.bridged(other), bridged.get().vector(), filter, depth), depth, found);
  }

  private static float[] vector(EmbeddedText text, Passage passage) {
    return text.vectors().get(passage.ordinal()).orElseThrow();
  }

  private void collect(Query query, int depth, Set<Integer> found) throws IOException {
    for (ScoreDoc hit : searcher.search(query, depth).scoreDocs) found.add(hit.doc);
  }

  private boolean indexed(String field) {
    return FieldInfos.getIndexedFields(searcher.getIndexReader()).contains(field)
        || searcher.getIndexReader().leaves().stream()
            .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(field) != null);
  }

  private static Query byWording(Passage passage, Query filter) {
    BooleanQuery.Builder terms = new BooleanQuery.Builder();
    for (Kind kind : Kind.values())
      for (String term : distinct(kind.of(passage)))
        terms.add(
            new BoostQuery(
                new TermQuery(new Term(kind.field, new BytesRef(term))), (float) kind.weight),
            Occur.SHOULD);
    Query wholes = new ToParentBlockJoinQuery(terms.build(), BlockIndex.WHOLES, ScoreMode.Max);
    return new BooleanQuery.Builder().add(wholes, Occur.MUST).add(filter, Occur.FILTER).build();
  }

  private static Set<String> distinct(List<Token> tokens) {
    return tokens.stream().map(Token::term).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Query byMeaning(String field, float[] vector, Query filter, int depth) {
    Query nearest =
        new DiversifyingChildrenFloatKnnVectorQuery(
            field,
            vector,
            new ToChildBlockJoinQuery(filter, BlockIndex.WHOLES),
            depth,
            BlockIndex.WHOLES);
    return new ToParentBlockJoinQuery(nearest, BlockIndex.WHOLES, ScoreMode.Max);
  }
}

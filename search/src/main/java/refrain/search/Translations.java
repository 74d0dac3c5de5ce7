package refrain.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import refrain.indexer.BlockIndex;
import refrain.indexer.Fields;
import refrain.indexer.bridge.Gloss;
import refrain.indexer.bridge.Gloss.Rendering;
import refrain.indexer.bridge.Lexicon;
import refrain.indexer.text.Language;
import refrain.indexer.text.Passage;
import refrain.indexer.text.Token;

/** Asks for passages of the other language by wording, through the lexicon. */
final class Translations {
  /** Terms asked for; the lightest of a long passage are left out. */
  private static final int MOST_TERMS = 96;

  private Translations() {}

  /**
   * Returns wholes with a passage that shares terms: Chinese words rendered, English terms as such.
   */
  static Query of(Passage passage, Query filter) {
    boolean chinese = passage.language() == Language.CHINESE;
    String field = chinese ? Fields.ENGLISH : Fields.EXPANDED;
    BooleanQuery.Builder terms = new BooleanQuery.Builder();
    (chinese ? rendered(passage) : plain(passage))
        .forEach(
            (term, weight) ->
                terms.add(
                    new BoostQuery(
                        new TermQuery(new Term(field, new BytesRef(term))), weight.floatValue()),
                    Occur.SHOULD));
    Query wholes = new ToParentBlockJoinQuery(terms.build(), BlockIndex.WHOLES, ScoreMode.Max);
    return new BooleanQuery.Builder().add(wholes, Occur.MUST).add(filter, Occur.FILTER).build();
  }

  private static Map<String, Double> plain(Passage passage) {
    Map<String, Double> weights = new HashMap<>();
    for (Token token : passage.english()) weights.merge(token.term(), 1.0, Double::sum);
    return heaviest(weights);
  }

  private static Map<String, Double> rendered(Passage passage) {
    Map<String, Double> weights = new HashMap<>();
    for (Gloss gloss : Lexicon.shipped().glosses(passage))
      for (Rendering rendering : gloss.renderings())
        weights.merge(rendering.term(), rendering.strength(), Double::sum);
    return heaviest(weights);
  }

  private static Map<String, Double> heaviest(Map<String, Double> weights) {
    if (weights.size() <= MOST_TERMS) return weights;
    Map<String, Double> kept = new HashMap<>();
    List<Map.Entry<String, Double>> order =
        weights.entrySet().stream()
            .sorted(
                Comparator.comparingDouble(
                        (Map.Entry<String, Double> e) ->
                            -e.getValue() * Lexicon.shipped().rarity(e.getKey()))
                    .thenComparing(Map.Entry::getKey))
            .toList();
    order.subList(0, MOST_TERMS).forEach(e -> kept.put(e.getKey(), e.getValue()));
    return kept;
  }
}

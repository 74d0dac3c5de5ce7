package refrain.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.apache.lucene.search.FieldExistsQuery;
import refrain.indexer.EmbeddedText;
import refrain.indexer.Fields;
import refrain.search.Matcher.Hit;
import refrain.search.RidgeLogistic.Example;

/**
 * Fits the coefficients of {@code calibration.properties} for pairs of one language on judged
 * posts.
 *
 * <p>Every candidate that matching compares is one example, right when it was judged relevant.
 */
public final class CalibrationFit {
  /** Candidates a post: as many by wording and by meaning as matching itself compares. */
  private static final int DEPTH = 50;

  /** Shrinks coefficients a little; from 1 to 50 the ranking hardly moves. */
  private static final double RIDGE = 10;

  private static final List<String> NAMES =
      List.of("lexical", "coverage", "characters", "rare", "meaning");

  private final LuceneEngine engine;

  /** Fits on the statements that an engine holds. */
  public CalibrationFit(LuceneEngine engine) {
    this.engine = engine;
  }

  /**
   * Returns the coefficients by their keys: the set {@code embedded} where passages have vectors,
   * the set {@code wording} for texts compared without.
   *
   * @param posts id to embedded text of each judged post
   * @param right tells of the ids of a post and a statement whether they were judged a match
   */
  public Map<String, Double> of(
      Map<String, EmbeddedText> posts, BiPredicate<String, String> right) {
    List<Example> examples = examples(posts, right);
    Map<String, Double> all = new LinkedHashMap<>();
    put(all, "embedded", examples, List.of(0, 1, 2, 3, 4));
    put(all, "wording", examples, List.of(0, 1, 2, 3));
    return all;
  }

  private List<Example> examples(
      Map<String, EmbeddedText> posts, BiPredicate<String, String> right) {
    return engine.matching(
        matcher ->
            posts.entrySet().parallelStream()
                .flatMap(
                    post ->
                        matcher
                            .statements(post.getValue(), new FieldExistsQuery(Fields.ID), DEPTH)
                            .stream()
                            .map(hit -> example(hit, right, post.getKey())))
                .toList());
  }

  private static Example example(Hit hit, BiPredicate<String, String> right, String post) {
    Features f = hit.closest().features();
    double[] values = {f.lexical(), f.coverage(), f.characters(), f.rare(), f.meaning().orElse(0)};
    String statement = hit.statement().statement().id().value();
    return new Example(values, right.test(post, statement));
  }

  private static void put(
      Map<String, Double> all, String set, List<Example> examples, List<Integer> used) {
    List<Example> chosen = new ArrayList<>();
    for (Example e : examples)
      chosen.add(new Example(used.stream().mapToDouble(j -> e.features()[j]).toArray(), e.right()));
    RidgeLogistic fitted = RidgeLogistic.fit(chosen, RIDGE);
    all.put(set + ".base", fitted.base());
    for (int j = 0; j < NAMES.size(); j++)
      if (set.equals("embedded") || j < 4)
        all.put(
            set + "." + NAMES.get(j),
            used.contains(j) ? fitted.coefficients().get(used.indexOf(j)) : 0);
  }
}

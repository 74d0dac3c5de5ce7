package refrain.search;

import static java.util.stream.Collectors.groupingBy;

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
 * Fits the coefficients of {@code calibration.properties} on judged posts.
 *
 * <p>Every candidate that matching compares is one example, right when it was judged relevant.
 */
public final class CalibrationFit {
  /** Candidates a post: as many by wording and by meaning as matching itself compares. */
  private static final int DEPTH = 50;

  /** Shrinks coefficients a little; from 1 to 50 the ranking hardly moves. */
  private static final double RIDGE = 10;

  /** Right examples below which nothing is fitted. */
  private static final int FEWEST = 100;

  private static final List<String> SETS = List.of("english", "chinese", "across");

  private static final List<String> WORDING = List.of("lexical", "coverage", "characters", "rare");

  /** What tells a match, by set; others added nothing on training data. */
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "english", List.of("characters", "rare", "meaning", "context"),
          "chinese", List.of("length", "copied", "meaning"),
          "across", List.of("translation", "length", "meaning"));

  private final LuceneEngine engine;

  /** Fits on the statements that an engine holds. */
  public CalibrationFit(LuceneEngine engine) {
    this.engine = engine;
  }

  /**
   * Returns the coefficients by their keys, those above 0: for each set of which the candidates
   * hold enough right pairs, and for the set {@code wording} of texts compared without vectors.
   *
   * @param posts id to embedded text of each judged post
   * @param right tells of the ids of a post and a statement whether they were judged a match
   */
  public Map<String, Double> of(
      Map<String, EmbeddedText> posts, BiPredicate<String, String> right) {
    Map<String, List<Judged>> bySet = bySet(posts, right);
    Map<String, Double> all = new LinkedHashMap<>();
    for (String set : SETS)
      put(all, set, bySet.getOrDefault(set, List.of()), NAMES.getOrDefault(set, List.of()));
    put(all, "wording", bySet.getOrDefault("english", List.of()), WORDING);
    return all;
  }

  /**
   * As {@link #of}, but keeps the ratios of the coefficients that ship and fits one slope for all
   * of a set, and its base: what makes a score a share, without changing a ranking.
   */
  public Map<String, Double> slopes(
      Map<String, EmbeddedText> posts, BiPredicate<String, String> right) {
    Calibration shipped = Calibration.shipped();
    Map<String, List<Judged>> bySet = bySet(posts, right);
    Map<String, Double> all = new LinkedHashMap<>();
    for (String set : SETS) slope(all, set, bySet.getOrDefault(set, List.of()), shipped);
    return all;
  }

  private static void slope(
      Map<String, Double> all, String set, List<Judged> judged, Calibration shipped) {
    if (tooFew(judged)) return;
    RidgeLogistic fitted =
        RidgeLogistic.fit(judged.stream().map(e -> e.summed(shipped)).toList(), 0);
    double slope = fitted.coefficients().getFirst();
    shipped
        .coefficients(set)
        .forEach(
            (name, coefficient) ->
                all.put(
                    set + "." + name, name.equals("base") ? fitted.base() : slope * coefficient));
  }

  /** What was measured on a pair and whether it was judged a match. */
  private record Judged(Features features, boolean right) {
    Example example(List<String> names) {
      return new Example(
          names.stream().mapToDouble(name -> features.value(name).orElse(0)).toArray(), right);
    }

    /** Returns what the measurements sum to, without the base. */
    Example summed(Calibration calibration) {
      double sum =
          calibration.parts(features).stream()
              .filter(part -> !part.name().equals("base"))
              .mapToDouble(ScorePart::contribution)
              .sum();
      return new Example(new double[] {sum}, right);
    }
  }

  private Map<String, List<Judged>> bySet(
      Map<String, EmbeddedText> posts, BiPredicate<String, String> right) {
    return examples(posts, right).stream().collect(groupingBy(e -> e.features().set()));
  }

  private static boolean tooFew(List<Judged> judged) {
    return judged.stream().filter(Judged::right).count() < FEWEST;
  }

  private List<Judged> examples(
      Map<String, EmbeddedText> posts, BiPredicate<String, String> right) {
    return engine.matching(
        matcher ->
            posts.entrySet().parallelStream()
                .flatMap(
                    post ->
                        matcher
                            .statements(
                                matcher.form(post.getValue()),
                                new FieldExistsQuery(Fields.ID),
                                DEPTH)
                            .stream()
                            .map(hit -> judged(hit, right, post.getKey())))
                .toList());
  }

  private static Judged judged(Hit hit, BiPredicate<String, String> right, String post) {
    String statement = hit.statement().statement().id().value();
    return new Judged(hit.closest().features(), right.test(post, statement));
  }

  private static void put(
      Map<String, Double> all, String set, List<Judged> judged, List<String> names) {
    if (tooFew(judged)) return;
    RidgeLogistic fitted =
        RidgeLogistic.fit(judged.stream().map(e -> e.example(names)).toList(), RIDGE);
    all.put(set + ".base", fitted.base());
    for (int j = 0; j < names.size(); j++)
      if (fitted.coefficients().get(j) > 0)
        all.put(set + "." + names.get(j), fitted.coefficients().get(j));
  }
}

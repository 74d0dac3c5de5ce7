package refrain.indexer.bridge.fitting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import refrain.indexer.bridge.MaxMatch;
import refrain.indexer.text.EnglishStem;
import refrain.indexer.text.TextAnalyzer;

/**
 * What a dictionary says about how words are put in English: for each word its terms with weights
 * that sum to 1.
 */
final class DictionaryPrior {
  /** Further senses are rare uses. */
  private static final int SENSES = 10;

  /** A sense at 0-based rank r weighs {@code 1 / (1 + 0.15 r)}; chosen on news of 2017-2020. */
  private static final double RANK = 0.15;

  /** Words of explanations rather than of translations; left out where others remain. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("who which from be have do my your hi his her one something someone somebody can etc make"
                  + " get very use used kind form up out off about other than so some any what when"
                  + " where how i you he she we me him them our we're")
              .split(" "));

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

  private DictionaryPrior() {}

  /** Returns word to term to weight, in the order of the glossary; words in normal form. */
  static Map<String, Map<String, Double>> of(
      Map<String, List<String>> glossary, TextAnalyzer analyzer) {
    Map<String, Map<String, Double>> prior = new LinkedHashMap<>();
    glossary.forEach(
        (headword, glosses) -> {
          String word = analyzer.normalize(headword).text();
          if (word.length() <= MaxMatch.LONGEST && HAN.matcher(word).matches())
            add(glosses, prior.computeIfAbsent(word, w -> new LinkedHashMap<>()));
        });
    prior.values().forEach(DictionaryPrior::normalize);
    prior.values().removeIf(Map::isEmpty);
    return prior;
  }

  private static void add(List<String> glosses, Map<String, Double> weights) {
    for (int rank = 0; rank < Math.min(SENSES, glosses.size()); rank++) {
      List<String> terms = terms(glosses.get(rank));
      double weight = 1 / (1 + RANK * rank) / Math.sqrt(terms.size());
      for (String term : terms) weights.merge(term, weight, Double::sum);
    }
  }

  private static List<String> terms(String gloss) {
    List<String> all = EnglishStem.of(gloss.replace('’', '\''));
    List<String> telling = new ArrayList<>(all);
    telling.removeAll(FUNCTION_WORDS);
    return telling.isEmpty() ? all : telling;
  }

  private static void normalize(Map<String, Double> weights) {
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    weights.replaceAll((term, weight) -> weight / sum);
  }
}

package refrain.indexer.bridge.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * How likely each English term is for each Chinese word: IBM model 1 (Brown et al. 1993, The
 * Mathematics of Statistical Machine Translation) with a dictionary as its prior.
 *
 * <p>Each round counts how often a word accounts for a term in translated sentences, takes {@value
 * #DISCOUNT} off the count of a term that the dictionary does not give, adds {@value #PRIOR} times
 * the dictionary's weight, and divides by the sum. The constants were chosen on Tatoeba pairs and
 * news of 2017-2020 that were held out.
 */
final class TranslationModel {
  static final double DISCOUNT = 0.7;
  static final double PRIOR = 5;
  static final int ROUNDS = 6;

  /** Renderings less likely than this share of a word's likeliest are dropped. */
  private static final double FLOOR = 0.03;

  private static final String NULL = "";

  /** A sentence's words and the terms of its translation. */
  record Sentence(List<String> words, List<String> terms) {}

  /** A term and its probability as a share of the likeliest one's, in (0, 1]. */
  record Rendering(String term, double ratio) {}

  private final Map<String, Integer> words = new LinkedHashMap<>();
  private final Map<String, Integer> terms = new LinkedHashMap<>();
  private final int[][] sources;
  private final int[][] targets;
  private final long[] keys;
  private final double[] prior;
  private final double[] p;

  /** Numbers everything; nothing is estimated yet. */
  TranslationModel(List<Sentence> sentences, Map<String, Map<String, Double>> dictionary) {
    words.put(NULL, 0);
    sources = sentences.stream().map(s -> ids(withNull(s.words()), words)).toArray(int[][]::new);
    targets = sentences.stream().map(s -> ids(s.terms(), terms)).toArray(int[][]::new);
    dictionary.forEach(
        (word, weights) -> {
          words.putIfAbsent(word, words.size());
          weights.keySet().forEach(t -> terms.putIfAbsent(t, terms.size()));
        });
    keys = LongStream.concat(met(), given(dictionary)).sorted().distinct().toArray();
    prior = new double[keys.length];
    dictionary.forEach(
        (word, weights) ->
            weights.forEach(
                (term, weight) -> prior[at(number(words, word), number(terms, term))] = weight));
    p = new double[keys.length];
  }

  private static List<String> withNull(List<String> words) {
    List<String> all = new ArrayList<>(words);
    all.add(NULL);
    return all;
  }

  private static int[] ids(List<String> strings, Map<String, Integer> numbers) {
    int[] ids = new int[strings.size()];
    for (int i = 0; i < ids.length; i++) {
      numbers.putIfAbsent(strings.get(i), numbers.size());
      ids[i] = number(numbers, strings.get(i));
    }
    return ids;
  }

  private static int number(Map<String, Integer> numbers, String string) {
    return java.util.Objects.requireNonNull(numbers.get(string));
  }

  private LongStream met() {
    return LongStream.range(0, sources.length)
        .flatMap(
            s ->
                Arrays.stream(sources[(int) s])
                    .asLongStream()
                    .flatMap(
                        word ->
                            Arrays.stream(targets[(int) s]).mapToLong(term -> key(word, term))));
  }

  private LongStream given(Map<String, Map<String, Double>> dictionary) {
    return dictionary.entrySet().stream()
        .flatMapToLong(
            e ->
                e.getValue().keySet().stream()
                    .mapToLong(t -> key(number(words, e.getKey()), number(terms, t))));
  }

  private static long key(long word, long term) {
    return word << 32 | term;
  }

  private int at(int word, int term) {
    return Arrays.binarySearch(keys, key(word, term));
  }

  private static int word(long key) {
    return (int) (key >>> 32);
  }

  /** Estimates, and returns the likeliest terms of each word, likeliest first. */
  Map<String, List<Rendering>> renderings(int most) {
    int[][] places = places();
    begin();
    for (int round = 0; round < ROUNDS; round++) estimate(places);
    return likeliest(most);
  }

  /** For each sentence, where the pair of source i and target j stands, at {@code j * n + i}. */
  private int[][] places() {
    int[][] places = new int[sources.length][];
    for (int s = 0; s < sources.length; s++) {
      int n = sources[s].length;
      places[s] = new int[n * targets[s].length];
      for (int j = 0; j < targets[s].length; j++)
        for (int i = 0; i < n; i++) places[s][j * n + i] = at(sources[s][i], targets[s][j]);
    }
    return places;
  }

  /**
   * Starts near the dictionary; words without an entry start even, no word with the terms' shares.
   */
  private void begin() {
    double even = 10.0 / terms.size();
    boolean[] listed = new boolean[words.size()];
    for (int k = 0; k < keys.length; k++) if (prior[k] > 0) listed[word(keys[k])] = true;
    for (int k = 0; k < keys.length; k++)
      p[k] = listed[word(keys[k])] ? 0.8 * prior[k] + 0.2 * even : even;
    double all = Arrays.stream(targets).mapToInt(t -> t.length).sum();
    int[] counts = new int[terms.size()];
    for (int[] sentence : targets) for (int term : sentence) counts[term]++;
    for (int k = 0; k < keys.length && word(keys[k]) == 0; k++) p[k] = counts[(int) keys[k]] / all;
  }

  private void estimate(int[][] places) {
    double[] counts = new double[keys.length];
    for (int s = 0; s < sources.length; s++) {
      int n = sources[s].length;
      for (int j = 0; j < targets[s].length; j++) {
        double sum = 0;
        for (int i = 0; i < n; i++) sum += p[places[s][j * n + i]];
        for (int i = 0; i < n; i++) counts[places[s][j * n + i]] += p[places[s][j * n + i]] / sum;
      }
    }
    double[] sums = new double[words.size()];
    for (int k = 0; k < keys.length; k++) {
      if (word(keys[k]) != 0)
        counts[k] = Math.max(0, counts[k] - (prior[k] > 0 ? 0 : DISCOUNT)) + PRIOR * prior[k];
      sums[word(keys[k])] += counts[k];
    }
    for (int k = 0; k < keys.length; k++) p[k] = counts[k] / Math.max(sums[word(keys[k])], 1e-12);
  }

  private Map<String, List<Rendering>> likeliest(int most) {
    List<String> termNames = List.copyOf(terms.keySet());
    Map<String, List<Rendering>> found = new LinkedHashMap<>();
    int at = 0;
    for (String word : words.keySet()) {
      int from = at;
      double highest = 0;
      for (; at < keys.length && word(keys[at]) == number(words, word); at++)
        highest = Math.max(highest, p[at]);
      if (!word.equals(NULL) && highest > 0)
        found.put(word, likeliest(from, at, highest, most, termNames));
    }
    return found;
  }

  private List<Rendering> likeliest(
      int from, int to, double highest, int most, List<String> termNames) {
    List<Rendering> all = new ArrayList<>();
    for (int k = from; k < to; k++)
      if (p[k] >= FLOOR * highest && p[k] > 0)
        all.add(new Rendering(termNames.get((int) keys[k]), p[k] / highest));
    all.sort(Comparator.comparingDouble(Rendering::ratio).reversed());
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }
}

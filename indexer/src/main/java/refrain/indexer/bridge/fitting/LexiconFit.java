package refrain.indexer.bridge.fitting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import refrain.corpora.Sha256;
import refrain.indexer.bridge.HanRun;
import refrain.indexer.bridge.LexiconResource;
import refrain.indexer.bridge.MaxMatch;
import refrain.indexer.bridge.fitting.TrainingPairs.Pair;
import refrain.indexer.bridge.fitting.TranslationModel.Rendering;
import refrain.indexer.bridge.fitting.TranslationModel.Sentence;
import refrain.indexer.text.AnalysedText;
import refrain.indexer.text.Passage;
import refrain.indexer.text.TextAnalyzer;
import refrain.indexer.text.Token;

/** Fits the lexicon to a dictionary and to translated sentences, and writes it. */
final class LexiconFit {
  /** Renderings kept a word; of 4 and 8 the smaller lost nothing on held-out Tatoeba pairs. */
  static final int RENDERINGS = 4;

  private static final int STRONGEST = 7;

  private final TextAnalyzer analyzer;

  LexiconFit(TextAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * A fitted lexicon.
   *
   * @param sentences English sentences counted
   * @param counts for each English term, in how many of them it stands
   * @param renderings word to terms, likeliest first
   */
  record Fitted(
      int sentences, Map<String, Integer> counts, Map<String, List<Rendering>> renderings) {}

  Fitted fit(List<Pair> pairs, Map<String, List<String>> glossary) {
    Map<String, Map<String, Double>> prior = DictionaryPrior.of(glossary, analyzer);
    MaxMatch.Vocabulary words = (text, from, to) -> prior.containsKey(text.substring(from, to));
    List<Sentence> sentences =
        pairs.parallelStream()
            .map(p -> new Sentence(words(p.chinese(), words), terms(p.english())))
            .toList();
    Map<String, Integer> counts = new HashMap<>();
    for (Sentence sentence : sentences)
      for (String term : new HashSet<>(sentence.terms())) counts.merge(term, 1, Integer::sum);
    return new Fitted(
        sentences.size(), counts, new TranslationModel(sentences, prior).renderings(RENDERINGS));
  }

  private List<String> words(String chinese, MaxMatch.Vocabulary known) {
    AnalysedText text = analyzer.analyze(chinese);
    List<String> words = new ArrayList<>();
    for (Passage passage : text.passages())
      for (HanRun run : HanRun.of(passage)) {
        int from = 0;
        for (int to : MaxMatch.cut(run.text(), known)) {
          words.add(run.text().substring(from, to));
          from = to;
        }
      }
    return words;
  }

  private List<String> terms(String english) {
    return analyzer.analyze(english).passages().stream()
        .flatMap(p -> p.english().stream())
        .map(Token::term)
        .toList();
  }

  /**
   * Writes a lexicon as {@link LexiconResource} reads it, named after its content; the same input
   * gives the same bytes.
   */
  static void write(OutputStream to, List<String> remarks, List<String> readings, Fitted fitted)
      throws IOException {
    Map<String, Integer> terms = numbered(fitted);
    StringBuilder body = new StringBuilder();
    for (String term : terms.keySet())
      body.append(term).append('\t').append(fitted.counts().getOrDefault(term, 0)).append('\n');
    for (String line : readings) body.append(line).append('\n');
    new TreeMap<>(fitted.renderings())
        .forEach(
            (word, renderings) ->
                body.append(word).append('\t').append(written(renderings, terms)).append('\n'));
    String id = HexFormat.of().formatHex(Sha256.of(body.toString().getBytes(UTF_8)), 0, 6);
    try (Writer out = new BufferedWriter(new OutputStreamWriter(new Zip(to), UTF_8), 1 << 16)) {
      for (String remark : remarks) out.write("# " + remark + '\n');
      out.write(
          "lexicon %s, %d sentences, %d terms, %d readings, %d words\n"
              .formatted(
                  id,
                  fitted.sentences(),
                  terms.size(),
                  readings.size(),
                  fitted.renderings().size()));
      out.append(body);
    }
  }

  /** Terms most used first, so that their numbers are short. */
  private static Map<String, Integer> numbered(Fitted fitted) {
    Map<String, Integer> uses = new TreeMap<>();
    fitted.counts().keySet().forEach(t -> uses.put(t, 0));
    fitted
        .renderings()
        .values()
        .forEach(all -> all.forEach(r -> uses.merge(r.term(), 1, Integer::sum)));
    Map<String, Integer> numbers = new LinkedHashMap<>();
    uses.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(e -> numbers.put(e.getKey(), numbers.size()));
    return numbers;
  }

  private static String written(List<Rendering> renderings, Map<String, Integer> terms) {
    List<String> parts = new ArrayList<>();
    for (Rendering rendering : renderings) {
      long strength = Math.max(1, Math.round(Math.sqrt(rendering.ratio()) * STRONGEST));
      int number = java.util.Objects.requireNonNull(terms.get(rendering.term()));
      parts.add(Integer.toString(number, LexiconResource.BASE) + strength);
    }
    return String.join(" ", parts);
  }

  private static final class Zip extends GZIPOutputStream {
    Zip(OutputStream to) throws IOException {
      super(to, 1 << 16);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}

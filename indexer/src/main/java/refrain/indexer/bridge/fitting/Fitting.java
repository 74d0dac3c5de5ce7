package refrain.indexer.bridge.fitting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.Sha256;
import refrain.indexer.TextEmbedding;
import refrain.indexer.bridge.Bridge;
import refrain.indexer.bridge.BridgeResource;
import refrain.indexer.bridge.LexiconResource;
import refrain.indexer.bridge.fitting.Cedict.Entry;
import refrain.indexer.bridge.fitting.TrainingPairs.Pair;
import refrain.indexer.text.Embedder;
import refrain.indexer.text.EmbeddingModel;
import refrain.indexer.text.KeptVectors;
import refrain.indexer.text.Language;
import refrain.indexer.text.TextAnalyzer;

/**
 * Fits bridge and lexicon and writes them into a folder.
 *
 * @param pairs translated sentences, {@code Chinese TAB English}
 * @param dictionary CC-CEDICT
 * @param out where the resources are written; existing ones are replaced
 * @param vectors where vectors are kept between runs, or null to keep none
 */
public record Fitting(Path pairs, Path dictionary, Path out, @Nullable Path vectors) {
  /** Shared dimensions: 256 and 384 gained nothing over MiniLM alone, on Tatoeba and news. */
  static final int DIMENSIONS = 128;

  /** Dictionary entries that the bridge is fitted on beside the pairs. */
  static final int ENTRIES = 25_000;

  /** Texts of each language against which hubs are measured; 6,000 gain nothing over these. */
  static final int SAMPLE = 1_000;

  private static final long SEED = 20_210_805;

  /**
   * Fits and writes.
   *
   * @param embedder whose vectors are bridged
   * @param log told in a line how far it is, now and then
   * @throws BadInput if an input cannot be read or the embedder lacks a language
   */
  public void run(Embedder embedder, Consumer<String> log) throws IOException {
    List<Pair> sentences = TrainingPairs.read(pairs);
    List<Entry> entries = Cedict.read(dictionary);
    Map<String, List<String>> glossary = Glossary.of(entries);
    log.accept("%,d pairs, %,d headwords".formatted(sentences.size(), glossary.size()));
    Files.createDirectories(out);
    lexicon(sentences, entries, glossary, log);
    if (vectors == null) bridge(sentences, glossary, embedder, log);
    else bridge(sentences, glossary, new KeptVectors(embedder, vectors), log);
  }

  private void lexicon(
      List<Pair> sentences,
      List<Entry> entries,
      Map<String, List<String>> glossary,
      Consumer<String> log)
      throws IOException {
    LexiconFit.Fitted fitted = new LexiconFit(new TextAnalyzer()).fit(sentences, glossary);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LexiconFit.write(bytes, remarks(), Readings.lines(entries), fitted);
    Files.write(out.resolve(LexiconResource.FILE), bytes.toByteArray());
    log.accept(
        "wrote %s: %,d words, %,d bytes"
            .formatted(LexiconResource.FILE, fitted.renderings().size(), bytes.size()));
  }

  private static List<String> remarks() {
    return List.of(
        "How Chinese words are put in English; derived from CC-CEDICT (CC BY-SA 4.0) and from",
        "Tatoeba sentence pairs (CC BY 2.0 FR); licence of this file: CC BY-SA 4.0.",
        "Written by 'refrain fit-bridge'; README.md beside it says how and from what.");
  }

  private void bridge(
      List<Pair> sentences,
      Map<String, List<String>> glossary,
      Embedder embedder,
      Consumer<String> log)
      throws IOException {
    TextEmbedding texts =
        new TextEmbedding(new TextAnalyzer(), Optional.of(embedder), Optional.empty());
    List<PairVectors> told = PairVectors.of(sentences, texts, log);
    List<PairVectors> words = PairVectors.of(FrequentWords.of(glossary, ENTRIES), texts, log);
    EmbeddingModel chinese = model(embedder, Language.CHINESE);
    EmbeddingModel english = model(embedder, Language.ENGLISH);
    Correlation correlation = new Correlation(chinese.dimensions(), english.dimensions());
    for (PairVectors pair : told) correlation.add(pair.chinese(), pair.english());
    for (PairVectors pair : words) correlation.add(pair.chinese(), pair.english());
    log.accept("fitting to %,d pairs and %,d entries".formatted(told.size(), words.size()));
    Correlation.Maps maps = correlation.maps(DIMENSIONS);
    write(chinese, english, maps, told, words.size());
    log.accept("wrote " + BridgeResource.NUMBERS + " and " + BridgeResource.CARD);
  }

  private static EmbeddingModel model(Embedder embedder, Language language) {
    return embedder
        .model(language)
        .orElseThrow(() -> new BadInput("no model embeds texts in '" + language.code() + "'"));
  }

  private void write(
      EmbeddingModel chinese,
      EmbeddingModel english,
      Correlation.Maps maps,
      List<PairVectors> told,
      int entries)
      throws IOException {
    Bridge.Side zh = new Bridge.Side(chinese, maps.meanX(), maps.x(), new float[0][]);
    Bridge.Side en = new Bridge.Side(english, maps.meanY(), maps.y(), new float[0][]);
    List<PairVectors> sample = sample(told);
    float[][] zhSample = sample.stream().map(p -> zh.map(p.chinese())).toArray(float[][]::new);
    float[][] enSample = sample.stream().map(p -> en.map(p.english())).toArray(float[][]::new);
    ByteArrayOutputStream numbers = new ByteArrayOutputStream();
    BridgeResource.write(
        numbers,
        new Bridge.Side(chinese, maps.meanX(), maps.x(), zhSample),
        new Bridge.Side(english, maps.meanY(), maps.y(), enSample));
    Files.write(out.resolve(BridgeResource.NUMBERS), numbers.toByteArray());
    String id = HexFormat.of().formatHex(Sha256.of(numbers.toByteArray()), 0, 6);
    BridgeCard card = new BridgeCard(id, chinese, english, told.size(), entries, sample.size());
    Files.writeString(out.resolve(BridgeResource.CARD), card.text(pairs, dictionary), UTF_8);
  }

  private static List<PairVectors> sample(List<PairVectors> told) {
    List<PairVectors> all = new ArrayList<>(told);
    Collections.shuffle(all, new Random(SEED));
    return all.subList(0, Math.min(SAMPLE, all.size()));
  }
}

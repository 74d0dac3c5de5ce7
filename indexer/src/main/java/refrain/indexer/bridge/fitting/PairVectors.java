package refrain.indexer.bridge.fitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import refrain.indexer.EmbeddedText;
import refrain.indexer.TextEmbedding;
import refrain.indexer.bridge.fitting.TrainingPairs.Pair;
import refrain.indexer.text.Language;

/**
 * The vectors of a pair, each made the way a passage of a post is embedded.
 *
 * @param chinese in the space of the Chinese model
 * @param english in the space of the English model
 */
record PairVectors(float[] chinese, float[] english) {
  private static final int BATCH = 512;

  /**
   * Embeds pairs; one whose sides are not a single passage of their language each is left out,
   * since the bridge maps passages.
   *
   * @param log told how far it is, now and then
   */
  static List<PairVectors> of(List<Pair> pairs, TextEmbedding texts, Consumer<String> log) {
    List<PairVectors> vectors = new ArrayList<>();
    for (int from = 0; from < pairs.size(); from += BATCH) {
      List<Pair> batch = pairs.subList(from, Math.min(pairs.size(), from + BATCH));
      List<EmbeddedText> chinese = texts.embed(batch.stream().map(Pair::chinese).toList());
      List<EmbeddedText> english = texts.embed(batch.stream().map(Pair::english).toList());
      for (int i = 0; i < batch.size(); i++) {
        Optional<float[]> zh = single(chinese.get(i), Language.CHINESE);
        Optional<float[]> en = single(english.get(i), Language.ENGLISH);
        if (zh.isPresent() && en.isPresent()) vectors.add(new PairVectors(zh.get(), en.get()));
      }
      log.accept("embedded %,d of %,d pairs".formatted(from + batch.size(), pairs.size()));
    }
    return vectors;
  }

  private static Optional<float[]> single(EmbeddedText text, Language language) {
    boolean single =
        text.passages().size() == 1 && text.passages().getFirst().language() == language;
    return single ? text.vectors().getFirst() : Optional.empty();
  }
}

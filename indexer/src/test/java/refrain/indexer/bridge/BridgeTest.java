package refrain.indexer.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import refrain.indexer.text.Embedder;
import refrain.indexer.text.EmbeddingModel;
import refrain.indexer.text.Language;
import refrain.indexer.text.OnnxEmbedder;

class BridgeTest {
  private static final OnnxEmbedder EMBEDDER = OnnxEmbedder.bundled();
  private static final Bridge BRIDGE = Bridge.between(EMBEDDER).orElseThrow();

  @AfterAll
  static void close() {
    EMBEDDER.close();
  }

  private static Bridged cross(Language language, String text) {
    return BRIDGE.cross(language, EMBEDDER.embed(language, List.of(text)).getFirst()).orElseThrow();
  }

  @Test
  void aTranslationIsNearerThanOtherTexts() {
    Bridged chinese = cross(Language.CHINESE, "病毒从美军实验室泄漏。");
    double translation =
        Bridge.closeness(
            chinese, cross(Language.ENGLISH, "The virus leaked from a US army laboratory."));
    for (String other :
        List.of(
            "My cat sleeps on the sofa.",
            "He lost his key at the station.",
            "The army bought new trucks."))
      assertThat(translation)
          .isGreaterThan(Bridge.closeness(chinese, cross(Language.ENGLISH, other)) + 0.05);
  }

  @Test
  void vectorsHaveUnitLength() {
    Bridged text = cross(Language.ENGLISH, "Guns kill.");
    double square = 0;
    for (float value : text.vector()) square += value * value;
    assertThat(text.vector()).hasSize(BRIDGE.dimensions());
    assertThat(square).isCloseTo(1, within(1e-5));
    assertThat(text.hub()).isBetween(0f, 0.5f);
  }

  @Test
  void closenessIsTheSameEitherWay() {
    Bridged one = cross(Language.ENGLISH, "Guns kill.");
    Bridged other = cross(Language.CHINESE, "枪支杀人。");
    // Floats add up in another order once the dot product is compiled.
    assertThat(Bridge.closeness(one, other)).isCloseTo(Bridge.closeness(other, one), within(1e-6));
  }

  @Test
  void doesNotFitOtherModels() {
    assertThat(Bridge.between(new Renamed("my-own-model"))).isEmpty();
    assertThat(Bridge.between(new Renamed("bge-small-en-v1.5-q"))).isEmpty();
  }

  @Test
  void hasNoMapForOtherLanguages() {
    assertThat(BRIDGE.cross(Language.OTHER, new float[384])).isEmpty();
  }

  /** One model for all languages; it is never asked to embed. */
  private record Renamed(String id) implements Embedder {
    @Override
    public Optional<EmbeddingModel> model(Language language) {
      return Optional.of(new EmbeddingModel(id, 384, "cls", ""));
    }

    @Override
    public List<float[]> embed(Language language, List<String> texts) {
      throw new AssertionError("nothing is to be embedded");
    }

    @Override
    public void close() {}
  }
}

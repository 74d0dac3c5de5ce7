package refrain.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class OnnxEmbedderTest {
  private static final OnnxEmbedder EMBEDDER = OnnxEmbedder.bundled();

  @AfterAll
  static void close() {
    EMBEDDER.close();
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }

  @Test
  void theModelsAreNamed() {
    assertThat(EMBEDDER.model(Language.ENGLISH))
        .contains(
            new EmbeddingModel(
                "all-minilm-l6-v2-q+e5-small-v2-q-centred", 768, "mean+mean", "+query: "));
    assertThat(EMBEDDER.model(Language.CHINESE))
        .contains(new EmbeddingModel("bge-small-zh-v1.5-q", 512, "cls", ""));
    assertThat(EMBEDDER.model(Language.OTHER)).isEmpty();
  }

  @Test
  void anEnglishParaphraseIsCloserThanAnUnrelatedText() {
    List<float[]> v =
        EMBEDDER.embed(
            Language.ENGLISH,
            List.of(
                "The virus leaked from a US army laboratory.",
                "An American military lab released the virus.",
                "My cat sleeps on the sofa."));
    assertThat(dot(v.get(0), v.get(1))).isGreaterThan(dot(v.get(0), v.get(2)) + 0.1);
  }

  @Test
  void theModelsOfALanguageCountAlike() {
    List<float[]> v =
        EMBEDDER.embed(Language.ENGLISH, List.of("The law on guns.", "My cat sleeps on the sofa."));
    for (float[] vector : v) {
      assertThat(length(vector, 0, 384)).isCloseTo(length(vector, 384, 768), within(1e-5));
    }
  }

  @Test
  void unrelatedTextsAreFarApart() {
    List<float[]> v =
        EMBEDDER.embed(
            Language.ENGLISH,
            List.of("The parliament passed a law.", "My cat sleeps on the sofa."));
    assertThat(dot(v.get(0), v.get(1))).isLessThan(0.4);
  }

  private static double length(float[] vector, int from, int to) {
    float[] part = Arrays.copyOfRange(vector, from, to);
    return Math.sqrt(dot(part, part));
  }

  @Test
  void aChineseParaphraseIsCloserThanAnUnrelatedText() {
    List<float[]> v =
        EMBEDDER.embed(Language.CHINESE, List.of("病毒从美军实验室泄漏。", "美国军方实验室释放了病毒。", "我的猫在沙发上睡觉。"));
    assertThat(dot(v.get(0), v.get(1))).isGreaterThan(dot(v.get(0), v.get(2)) + 0.1);
  }

  @Test
  void caseDoesNotMatterInEitherLanguage() {
    for (Language language : List.of(Language.ENGLISH, Language.CHINESE)) {
      List<float[]> v = EMBEDDER.embed(language, List.of("COVID病毒 and CIA", "covid病毒 and cia"));
      assertThat(v.get(0)).isEqualTo(v.get(1));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "OTHER")
  void anyTextGetsAVectorOfUnitLength(Language language) {
    List<String> texts =
        List.of(
            "",
            " ",
            "👨‍👩‍👧",
            "a\uD83D",
            "\uDC00",
            "nul\u0000",
            "国".repeat(2_000),
            "x".repeat(5_000));
    int dimensions = EMBEDDER.model(language).orElseThrow().dimensions();
    for (float[] vector : EMBEDDER.embed(language, texts)) {
      assertThat(vector).hasSize(dimensions);
      assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "OTHER")
  void aVectorDoesNotDependOnTheOtherTextsOfTheCall(Language language) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 24; i++) texts.add("gun law 枪支 " + "number 数 ".repeat(i) + i);
    Collections.shuffle(texts, new Random(7));
    List<float[]> together = EMBEDDER.embed(language, texts);
    try (OnnxEmbedder fresh = OnnxEmbedder.bundled()) {
      for (int i = 0; i < texts.size(); i++)
        assertThat(fresh.embed(language, List.of(texts.get(i))).getFirst())
            .isEqualTo(together.get(i));
    }
  }

  @Test
  void identicalTextsGetEqualVectorsThatAreNotShared() {
    List<float[]> v = EMBEDDER.embed(Language.ENGLISH, List.of("guns", "law", "guns"));
    assertThat(v.get(0)).isEqualTo(v.get(2)).isNotSameAs(v.get(2));
    v.get(0)[0] = 99;
    assertThat(EMBEDDER.embed(Language.ENGLISH, List.of("guns")).getFirst()).isEqualTo(v.get(2));
  }

  @Test
  void noTextsGiveNoVectors() {
    assertThat(EMBEDDER.embed(Language.ENGLISH, List.of())).isEmpty();
  }

  @Test
  void severalThreadsMayEmbedAtOnce() {
    float[] expected = EMBEDDER.embed(Language.ENGLISH, List.of("thread 3")).getFirst();
    try (OnnxEmbedder fresh = OnnxEmbedder.bundled()) {
      List<float[]> vectors =
          IntStream.range(0, 8)
              .parallel()
              .mapToObj(i -> fresh.embed(Language.ENGLISH, List.of("thread " + i)).getFirst())
              .toList();
      assertThat(vectors.get(3)).isEqualTo(expected);
    }
  }

  @Test
  void aLanguageWithoutModelIsRefused() {
    assertThatThrownBy(() -> EMBEDDER.embed(Language.OTHER, List.of("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other");
  }

  @Test
  void aClosedEmbedderSaysSo() {
    OnnxEmbedder closed = OnnxEmbedder.bundled();
    closed.embed(Language.ENGLISH, List.of("x"));
    closed.close();
    closed.close();
    assertThatThrownBy(() -> closed.embed(Language.ENGLISH, List.of("y")))
        .hasMessageContaining("has been closed");
  }
}

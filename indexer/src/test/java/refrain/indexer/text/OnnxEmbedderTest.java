package refrain.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

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
  void anEnglishParaphraseIsCloserThanAnUnrelatedText() {
    List<float[]> v =
        EMBEDDER.embed(
            Language.ENGLISH,
            List.of(
                "The virus leaked from a US army laboratory.",
                "An American military lab released the virus.",
                "My cat sleeps on the sofa."));
    assertThat(v.get(0)).hasSize(384);
    assertThat(dot(v.get(0), v.get(0))).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-5));
    assertThat(dot(v.get(0), v.get(1))).isGreaterThan(dot(v.get(0), v.get(2)) + 0.1);
  }

  @Test
  void aChineseParaphraseIsCloserThanAnUnrelatedText() {
    List<float[]> v =
        EMBEDDER.embed(Language.CHINESE, List.of("病毒从美军实验室泄漏。", "美国军方实验室释放了病毒。", "我的猫在沙发上睡觉。"));
    assertThat(v.get(0)).hasSize(512);
    assertThat(dot(v.get(0), v.get(1))).isGreaterThan(dot(v.get(0), v.get(2)) + 0.1);
  }
}

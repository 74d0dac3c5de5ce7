package refrain.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sentence encoder that Refrain does not ship, put into a folder as a person would. */
class OwnModelTest {
  @TempDir private Path folder;

  @BeforeEach
  void putIntoAFolder() throws IOException {
    copy("/bge-small-en-v1.5-q.onnx", "model.onnx");
    copy("/bge-small-en-v1.5-q-tokenizer.json", "tokenizer.json");
    Files.writeString(
        folder.resolve("refrain-model.json"),
        """
        {"id": "bge-small-en-v1.5-q", "dimensions": 384, "pooling": "cls", "languages": ["en"]}
        """);
  }

  private void copy(String resource, String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(OwnModelTest.class.getResourceAsStream(resource))) {
      Files.copy(in, folder.resolve(name));
    }
  }

  @Test
  void embedsTheLanguagesThatItsCardNames() {
    try (OnnxEmbedder embedder = OnnxEmbedder.inFolder(folder)) {
      assertThat(embedder.model(Language.ENGLISH))
          .contains(new EmbeddingModel("bge-small-en-v1.5-q", 384, "cls", ""));
      assertThat(embedder.model(Language.CHINESE)).isEmpty();
    }
  }

  @Test
  void aParaphraseIsCloserThanAnUnrelatedTextWhateverTheBatch() {
    try (OnnxEmbedder embedder = OnnxEmbedder.inFolder(folder)) {
      List<String> texts =
          List.of(
              "The virus leaked from a US army laboratory.",
              "An American military lab released the virus.",
              "My cat sleeps on the sofa.");
      List<float[]> together = embedder.embed(Language.ENGLISH, texts);
      assertThat(dot(together.get(0), together.get(1)))
          .isGreaterThan(dot(together.get(0), together.get(2)) + 0.2);
      assertThat(dot(together.get(0), together.get(0))).isBetween(0.999, 1.001);
      float[] alone = embedder.embed(Language.ENGLISH, texts.subList(0, 1)).getFirst();
      assertThat(dot(alone, together.get(0))).isGreaterThan(0.98);
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }
}

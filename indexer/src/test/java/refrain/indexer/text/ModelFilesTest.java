package refrain.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refrain.corpora.BadInput;

class ModelFilesTest {
  @TempDir Path folder;

  private void copyEnglish(String card) throws IOException {
    ModelFiles english = ModelFiles.english().getFirst();
    try (InputStream graph = english.weights().open();
        InputStream tokenizer = english.tokenizer().open()) {
      Files.copy(graph, folder.resolve("model.onnx"));
      Files.copy(tokenizer, folder.resolve("tokenizer.json"));
    }
    Files.writeString(folder.resolve("refrain-model.json"), card);
  }

  @Test
  void aFolderOfTheUsersOwnEmbedsBothLanguages() throws IOException {
    copyEnglish(
        """
        {"id": "mine", "dimensions": 384, "pooling": "mean", "prefix": "query: ",
         "languages": ["en", "zh"], "max_tokens": 64}
        """);
    try (OnnxEmbedder mine = OnnxEmbedder.inFolder(folder);
        OnnxEmbedder bundled = OnnxEmbedder.bundled()) {
      assertThat(mine.model(Language.CHINESE))
          .contains(new EmbeddingModel("mine", 384, "mean", "query: "));
      float[] vector = mine.embed(Language.ENGLISH, List.of("guns")).getFirst();
      assertThat(vector)
          .hasSize(384)
          .isNotEqualTo(bundled.embed(Language.ENGLISH, List.of("guns")).getFirst());
    }
  }

  @Test
  void wrongDimensionsAreNamedWhenTheModelRuns() throws IOException {
    copyEnglish("{\"id\":\"m\",\"dimensions\":512,\"pooling\":\"cls\",\"languages\":[\"en\"]}");
    try (OnnxEmbedder mine = OnnxEmbedder.inFolder(folder)) {
      assertThatThrownBy(() -> mine.embed(Language.ENGLISH, List.of("guns")))
          .hasStackTraceContaining("384")
          .hasStackTraceContaining("correct 'dimensions'");
    }
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> OnnxEmbedder.inFolder(folder))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("model.onnx");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"dimensions\":3,\"pooling\":\"cls\",\"languages\":[\"en\"]} | missing field 'id'",
        "{\"id\":\"m\",\"dimensions\":3,\"pooling\":\"max\",\"languages\":[\"en\"]} | cls or mean",
        "{\"id\":\"m\",\"dimensions\":3,\"pooling\":\"cls\",\"languages\":[\"fr\"]} | got 'fr'",
        "{\"id\":\"m\",\"dimensions\":3,\"pooling\":\"cls\",\"languages\":[]} | names no language",
        "{\"id\":\"m\",\"dimensions\":0,\"pooling\":\"cls\",\"languages\":[\"en\"]} | dimensions",
        "{\"id\": | could not read"
      })
  void aWrongCardIsExplained(String card, String reason) throws IOException {
    Files.writeString(folder.resolve("model.onnx"), "");
    Files.writeString(folder.resolve("tokenizer.json"), "");
    Files.writeString(folder.resolve("refrain-model.json"), card);
    assertThatThrownBy(() -> OnnxEmbedder.inFolder(folder))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("refrain-model.json")
        .hasMessageContaining(reason);
  }
}

package refrain.indexer.bridge.fitting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.BadInput;
import refrain.indexer.bridge.fitting.Cedict.Entry;
import refrain.indexer.bridge.fitting.TranslationModel.Rendering;
import refrain.indexer.bridge.fitting.TranslationModel.Sentence;

class GlossaryTest {
  @TempDir private Path folder;

  private static List<String> glosses(String headword, Entry... entries) {
    return Glossary.of(List.of(entries)).getOrDefault(headword, List.of());
  }

  @Test
  void dropsRemarksPinyinAndClassifiers() {
    assertThat(
            glosses(
                "打",
                new Entry(
                    "打", "da3", List.of("(bound form) to hit (sb) [da3]; to beat", "CL:個|个"))))
        .containsExactly("to hit", "to beat");
  }

  @Test
  void cutsProperNamesAtTheFirstComma() {
    assertThat(glosses("北京", new Entry("北京", "Bei3 jing1", List.of("Beijing, capital of China"))))
        .containsExactly("Beijing");
  }

  @Test
  void followsReferences() {
    assertThat(
            glosses(
                "奥运",
                new Entry("奥运", "Ao4 yun4", List.of("abbr. for 奧運會|奥运会[Ao4 yun4 hui4]")),
                new Entry("奥运会", "Ao4 yun4 hui4", List.of("Olympic Games"))))
        .containsExactly("Olympic Games");
  }

  @Test
  void putsSurnamesLast() {
    assertThat(
            glosses(
                "王",
                new Entry("王", "Wang2", List.of("surname Wang")),
                new Entry("王", "wang2", List.of("king or monarch"))))
        .containsExactly("king or monarch", "Wang");
  }

  @Test
  void readsBothFormsOfTheDictionary() throws IOException {
    Path text =
        Files.writeString(
            folder.resolve("a"), "# x\n傳統 传统 [chuan2 tong3] /tradition/traditional/\n", UTF_8);
    Path script =
        Files.writeString(
            folder.resolve("b"),
            "export default {\"all\":[[\"傳統\",\"传统\",\"chuan2 tong3\",[\"tradition\",\"traditional\"],[],[]]]}",
            UTF_8);
    Entry entry = new Entry("传统", "chuan2 tong3", List.of("tradition", "traditional"));
    assertThat(Cedict.read(text)).containsExactly(entry);
    assertThat(Cedict.read(script)).containsExactly(entry);
  }

  @Test
  void refusesWhatIsNoDictionary() throws IOException {
    Path file = Files.writeString(folder.resolve("c"), "nothing of the kind", UTF_8);
    assertThatThrownBy(() -> Cedict.read(file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("CC-CEDICT");
  }

  @Test
  void readsSyllablesAndSurnames() {
    assertThat(
            Readings.lines(
                List.of(
                    new Entry("单", "Shan4", List.of("surname Shan")),
                    new Entry("单", "dan1", List.of("bill")),
                    new Entry("单一", "dan1 yi1", List.of("single")),
                    new Entry("欧阳", "Ou1 yang2", List.of("two-character surname Ouyang")))))
        .contains("单\tdan\tshan", "一\tyi");
  }

  @Test
  void learnsFromSentencesWhatTheDictionaryLacks() {
    // 猫 is in no dictionary; it stands wherever cat does, and 狗, which is listed, explains dog.
    Map<String, List<Rendering>> found =
        new TranslationModel(
                List.of(
                    new Sentence(List.of("猫", "狗"), List.of("cat", "dog")),
                    new Sentence(List.of("猫"), List.of("cat")),
                    new Sentence(List.of("狗"), List.of("dog"))),
                Map.of("狗", Map.of("dog", 1.0)))
            .renderings(4);
    assertThat(found.get("猫").getFirst()).isEqualTo(new Rendering("cat", 1));
    assertThat(found.get("狗").getFirst()).isEqualTo(new Rendering("dog", 1));
  }
}

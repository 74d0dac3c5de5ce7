package refrain.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
  private static final LanguageDetector DETECTOR = new LanguageDetector();
  private static final Path PAIRS = Path.of("../../shared/data/parallel/wmt21-zhen.tsv");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guns",
        "So sad",
        "EU prepared for Russian gas cut-off: von der Leyen",
        "Tunisia and Morocco recall envoys in W.Sahara row",
        "Real Madrid 0-3 Barcelona: Zinedine Zidane says he has no regrets",
        "lol so 笑"
      })
  void shortLatinTextsAreEnglish(String text) {
    assertThat(DETECTOR.detect(text)).isEqualTo(Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"枪支暴力", "我是Tom Hunter。", "iPhone降价", "の美国", "郭文贵 @ 2020"})
  void hanTextsAreChinese(String text) {
    assertThat(DETECTOR.detect(text)).isEqualTo(Language.CHINESE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "El gobierno de Estados Unidos anunció nuevas sanciones contra varias empresas chinas.",
        "Je ne comprends pas pourquoi personne ne parle de ce qui se passe là-bas.",
        "Ich kann nicht glauben, dass so etwas in diesem Land noch einmal passieren konnte.",
        "Saya tidak percaya dengan apa yang dikatakan oleh pemerintah tentang kejadian itu.",
        "日本政府は火曜日に新しい経済対策を発表しました。",
        "한국 정부는 화요일에 새로운 정책을 발표했다.",
        "Президент России выступил с обращением к гражданам страны.",
        "12:30 🇨🇳"
      })
  void otherLanguagesAreOther(String text) {
    assertThat(DETECTOR.detect(text)).isEqualTo(Language.OTHER);
  }

  @Test
  void translatedNewsIsToldApart() throws IOException {
    assumeTrue(Files.isReadable(PAIRS), "skipped: " + PAIRS + " is not here");
    List<String> lines = Files.readAllLines(PAIRS);
    long right = 0;
    for (String line : lines) {
      String[] pair = line.split("\t", 2);
      if (DETECTOR.detect(pair[0]) == Language.CHINESE) right++;
      if (DETECTOR.detect(pair[1]) == Language.ENGLISH) right++;
    }
    assertThat(right).isGreaterThan((long) (2 * lines.size() * 0.995));
  }
}

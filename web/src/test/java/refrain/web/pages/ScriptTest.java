package refrain.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {
  @ParameterizedTest
  @CsvSource({
    "枪击案一年到头不断, zh, zh-Hans",
    "維港今晚有霧，渡輪的汽笛聲像從很遠的地方傳來, zh-Hant, zh-Hant",
    "這個國家為什麼, en, zh-Hant",
    "good morning, en, en",
    "good morning, '\"><script>', und",
    "こんにちは世界, ja, ja",
    "bonjour, , und"
  })
  void namesTheScriptThatTheTextIsWrittenIn(String text, String declared, String tag) {
    assertThat(Script.tag(text, declared)).isEqualTo(tag);
  }
}

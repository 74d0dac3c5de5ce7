package refrain.indexer.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import refrain.indexer.bridge.Gloss.Rendering;

class TranslationTest {
  private static Gloss gloss(String word, Rendering... renderings) {
    return new Gloss(word, 0, word.length(), List.of(renderings));
  }

  private static Rendering rendering(String term, double weight) {
    return new Rendering(term, 1, weight);
  }

  private static Glossed chinese(Gloss... glosses) {
    double weight = 0;
    for (Gloss gloss : glosses) weight += gloss.weight();
    return new Glossed(List.of(glosses));
  }

  @Test
  void isTheWeightedDiceCoefficient() {
    Glossed chinese =
        chinese(
            gloss("病毒", rendering("virus", 8)),
            gloss("实验室", rendering("laboratory", 9), rendering("lab", 6)),
            gloss("泄漏", rendering("leak", 7)));
    Rarities english = new Rarities(Map.of("virus", 8.0, "lab", 10.0, "china", 4.0), 22);
    // Words: 8 + 6 of 8 + 9 + 7; terms: virus 8, lab 6 of 22; (14 + 14) / (24 + 22 + 30).
    assertThat(Translation.share(chinese, english)).isCloseTo(28.0 / 76, within(1e-12));
  }

  @Test
  void countsATermOnceHoweverManyWordsRenderIt() {
    Glossed chinese =
        chinese(gloss("美国", rendering("america", 6)), gloss("美", rendering("america", 3)));
    Rarities english = new Rarities(Map.of("america", 6.0), 6);
    // Words: 6 + 3; terms: 6, the heavier; (9 + 6) / (9 + 6 + 30).
    assertThat(Translation.share(chinese, english)).isCloseTo(15.0 / 45, within(1e-12));
  }

  @Test
  void isNothingWithoutACommonTerm() {
    Rarities english = new Rarities(Map.of("cat", 5.0), 5);
    assertThat(Translation.share(chinese(gloss("病毒", rendering("virus", 8))), english)).isZero();
    assertThat(Translation.share(chinese(), english)).isZero();
  }

  @Test
  void takesTheHeaviestRenderingThatIsThere() {
    Gloss gloss = gloss("实验室", rendering("laboratory", 9), rendering("lab", 6));
    Rarities english = new Rarities(Map.of("lab", 10.0), 10);
    assertThat(Translation.best(gloss, english)).map(Rendering::term).contains("lab");
    assertThat(Translation.best(gloss, new Rarities(Map.of(), 0))).isEmpty();
  }
}

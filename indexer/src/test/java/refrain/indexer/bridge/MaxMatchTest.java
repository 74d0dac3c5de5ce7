package refrain.indexer.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaxMatchTest {
  private static List<String> cut(String run, String... words) {
    Set<String> known = Set.of(words);
    List<String> cut = new java.util.ArrayList<>();
    int from = 0;
    for (int to : MaxMatch.cut(run, (text, i, j) -> known.contains(text.substring(i, j)))) {
      cut.add(run.substring(from, to));
      from = to;
    }
    return cut;
  }

  @Test
  void prefersFewerWords() {
    // From the left 研究生|命|起源; from the right 研究|生命|起源: as many, but no single character.
    assertThat(cut("研究生命起源", "研究", "研究生", "生命", "起源")).containsExactly("研究", "生命", "起源");
  }

  @Test
  void leavesUnknownCharactersAlone() {
    assertThat(cut("甲乙丙", "乙丙")).containsExactly("甲", "乙丙");
    assertThat(cut("")).isEmpty();
  }

  @Test
  void keepsSurrogatePairsWhole() {
    assertThat(cut("𠮷野家𠮷", "野家")).containsExactly("𠮷", "野家", "𠮷");
  }

  @Test
  void looksUpNothingLongerThanEightUnits() {
    assertThat(cut("一二三四五六七八九", "一二三四五六七八九")).hasSize(9);
    assertThat(cut("一二三四五六七八", "一二三四五六七八")).hasSize(1);
  }
}

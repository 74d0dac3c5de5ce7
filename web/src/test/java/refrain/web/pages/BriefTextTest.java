package refrain.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refrain.search.Evidence;
import refrain.search.Span;
import refrain.search.TermWeight;

class BriefTextTest {
  /** Evidence of terms that stand at these places of the text: start, end, start, end. */
  private static Evidence shared(int... places) {
    List<TermWeight> terms =
        Arrays.stream(places.length == 0 ? new int[0] : new int[] {0})
            .mapToObj(any -> new TermWeight("x", 1, List.of(), spans(places)))
            .toList();
    return new Evidence(List.of(), terms, List.of(), OptionalLong.empty());
  }

  private static List<Span> spans(int... places) {
    return java.util.stream.IntStream.range(0, places.length / 2)
        .mapToObj(i -> new Span(places[2 * i], places[2 * i + 1]))
        .toList();
  }

  private static boolean mentioned(String text, int... places) {
    return BriefText.of(text).orElseThrow().isMentioned(shared(places));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Fort Detrick", "NATO", "#FortDetrick", "德特里克堡", "北約", "NATO 北约", "美国枪支", "😷"})
  void aNameOrAPhraseIsBrief(String text) {
    assertThat(BriefText.of(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Masks do not help",
        "NATO caused it",
        "先查德特里克堡再说",
        "CNN 说口罩没有用",
        "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"
      })
  void aClaimIsNot(String text) {
    assertThat(BriefText.of(text)).isEmpty();
  }

  @Test
  void isMentionedByAPostThatHasAllItsWords() {
    assertThat(mentioned("Fort Detrick", 0, 4, 5, 12)).isTrue();
    assertThat(mentioned("Fort Detrick", 5, 12)).isFalse();
    assertThat(mentioned("the NATO!", 4, 8)).isTrue();
    assertThat(mentioned("德特里克堡", 0, 2, 2, 5)).isTrue();
    assertThat(mentioned("德特里克堡", 0, 2)).isFalse();
    assertThat(mentioned("the")).isFalse();
    assertThat(mentioned("😷")).isFalse();
  }
}

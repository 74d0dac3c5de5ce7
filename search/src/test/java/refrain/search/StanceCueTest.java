package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StanceCueTest {
  private static final String CLAIM = "The virus came from Fort Detrick";

  private static Evidence wording(int from, int to) {
    AlignedSpan span =
        new AlignedSpan(new Span(from, to), new Span(0, 5), AlignedSpan.Kind.WORDING, 1);
    return new Evidence(List.of(span), List.of(), List.of(), OptionalLong.empty());
  }

  private static List<String> cues(String post, String statement, Evidence evidence) {
    return StanceCue.of(post, statement, evidence).stream()
        .map(c -> c.kind() + " " + post.substring(c.post().start(), c.post().end()))
        .toList();
  }

  @Test
  void noticesWordsOfDenialInBothLanguages() {
    assertThat(cues("There is NO EVIDENCE for this hoax", CLAIM, wording(0, 1)))
        .containsExactly("DENIAL NO EVIDENCE", "DENIAL hoax");
    assertThat(cues("😷「德堡洩漏」是謠言", CLAIM, wording(0, 1))).containsExactly("DENIAL 謠言");
  }

  @Test
  void saysNothingWhenTheStatementDeniesAsWell() {
    assertThat(cues("a hoax", "The genocide story is a hoax", wording(0, 1))).isEmpty();
  }

  @Test
  void noticesTheStatementsWordingBetweenQuotationMarks() {
    String post = "“The virus came from Fort Detrick” is what every second account says today.";
    assertThat(cues(post, CLAIM, wording(1, 33)))
        .containsExactly("QUOTATION “The virus came from Fort Detrick”");
    assertThat(cues(post, CLAIM, wording(40, 50))).isEmpty();
  }

  @Test
  void takesAPostThatIsAllQuotationForTheClaimItself() {
    assertThat(cues("“" + CLAIM + "” 😀", CLAIM, wording(1, 33))).isEmpty();
  }

  @Test
  void findsWholeWordsOnly() {
    assertThat(cues("She is a mythology teacher; the hoaxing stops", CLAIM, wording(0, 1)))
        .isEmpty();
  }
}

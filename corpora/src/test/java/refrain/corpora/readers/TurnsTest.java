package refrain.corpora.readers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnsTest {
  @Test
  void theSpeakerIsThePersonWhoSaysMost() {
    Turns turns =
        Turns.in("路透社记者：问题？\n耿爽：回答。\n还有一句很长的话，说了很久很久。\n高峰：短。\n法新社记者：又一个很长很长很长很长很长很长很长的问题？");

    assertThat(turns.labels()).containsExactly("路透社记者", "耿爽", "高峰", "法新社记者");
    assertThat(turns.speaker()).isEqualTo("耿爽");
  }

  @Test
  void mediaQuestionsAndInitialsAreNoPersons() {
    Turns turns =
        Turns.in(
            """
            Kyodo News: a very long question that goes on and on for a while?
            Q: And another one that is quite long as well, is it not?
            AFP: What of this?
            Wang Wenbin: No.
            """);

    assertThat(turns.labels()).containsExactly("Kyodo News", "Q", "AFP", "Wang Wenbin");
    assertThat(turns.speaker()).isEqualTo("Wang Wenbin");
  }

  @Test
  void oneColonMakesNoTranscript() {
    assertThat(Turns.in("Note Well: this is a text.\nIt goes on.").labels()).isEmpty();
    assertThat(Turns.in("快讯：首架民航包机抵达武汉").speaker()).isNull();
    assertThat(Turns.in("https://example.org/a: b\n12:30: c\n").labels()).isEmpty();
    assertThat(Turns.in("").labels()).isEmpty();
  }
}

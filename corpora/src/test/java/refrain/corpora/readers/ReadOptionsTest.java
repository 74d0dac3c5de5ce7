package refrain.corpora.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refrain.corpora.BadInput;

class ReadOptionsTest {
  @Test
  void aMappingHoldsColumnsNumbersConstantsAndQuotedNames() {
    assertThat(
            ReadOptions.parseMapping(
                "text=Example Sentence, author=\"Name, first\",platform='twitter', url=4 ,正文=内容"))
        .containsEntry("text", "Example Sentence")
        .containsEntry("author", "Name, first")
        .containsEntry("platform", "'twitter'")
        .containsEntry("url", "4")
        .containsEntry("正文", "内容")
        .hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "text=", "=body", "text=a,,lang=b", "platform='x", "text='a'b"})
  void aMappingOfAnotherFormIsRefused(String written) {
    assertThatThrownBy(() -> ReadOptions.parseMapping(written))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("field=column");
  }

  @Test
  void aFieldGivenTwiceIsRefused() {
    assertThatThrownBy(() -> ReadOptions.parseMapping("text=a,text=b"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("'text' is given twice");
  }

  @Test
  void anUnknownFieldIsAnsweredWithTheKnownOnes() {
    ReadOptions options = Fixture.OPTIONS.withMapping("txt=what");

    assertThatThrownBy(() -> Fixture.posts("csv/semicolon.csv", options))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("posts have no field 'txt'")
        .hasMessageContaining("created_at");
  }
}

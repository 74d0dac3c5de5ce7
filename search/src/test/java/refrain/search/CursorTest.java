package refrain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refrain.corpora.BadInput;

class CursorTest {
  @Property(tries = 200)
  void whatIsWrittenIsReadBackAndFitsAUrl(@ForAll long key, @ForAll("ids") String id) {
    String written = new Cursor(key, id).write();
    assertThat(written).matches("[A-Za-z0-9_-]+");
    assertThat(Cursor.read(written)).isEqualTo(new Cursor(key, id));
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> ids() {
    return net.jqwik.api.Arbitraries.of("", "twitter:1", "test:a b", "weibo:微博 😷", "x:\"'<>&");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "!!", "eA", "IDEy", "MTIz", "bm90IGEgbnVtYmVyIGlk", "../../etc", "微博"})
  void whatIsNotOursIsRefused(String text) {
    assertThatThrownBy(() -> Cursor.read(text))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(
            "cursor '" + text + "' is not one of ours; start from the first page");
  }
}

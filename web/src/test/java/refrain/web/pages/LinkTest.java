package refrain.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
  @Test
  void showsTheHostOfAPlainLink() {
    assertThat(Link.of("https://social.example/a?b=c"))
        .hasValue(new Link("https://social.example/a?b=c", "social.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//evil.example/x",
        "file:///etc/passwd",
        "http:///x",
        "not a link",
        "https://exa mple/"
      })
  void leavesOutWhatIsNotAPlainWebAddress(String url) {
    assertThat(Link.of(url)).isEmpty();
  }
}

package refrain.web.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ParamsTest {
  @Test
  void togglesAValueOnAndOffAndKeepsTheOthers() {
    Params params = PostQueries.params("q=%E6%9E%AA&platform=weibo");
    Params both = params.toggled("platform", "twitter");
    assertThat(both.on("/posts")).isEqualTo("/posts?q=%E6%9E%AA&platform=weibo&platform=twitter");
    assertThat(both.toggled("platform", "twitter").on("/posts")).isEqualTo(params.on("/posts"));
    assertThat(both.without("platform").on("/posts")).isEqualTo("/posts?q=%E6%9E%AA");
  }

  @Test
  void leavesOutFieldsThatAFormSendsEmpty() {
    assertThat(PostQueries.params("q=&from=&platform=weibo").names()).containsExactly("platform");
  }

  @Test
  void refusesASecondValueWhereOneIsWanted() {
    assertThatThrownBy(() -> PostQueries.params("sort=score&sort=newest").one("sort"))
        .isInstanceOf(BadParameter.class)
        .hasMessageContaining("'sort'");
  }

  @Property(tries = 300)
  void readsBackWhatItWrites(@ForAll String value) {
    String clean =
        value
            .codePoints()
            .filter(c -> c < 0xD800 || c > 0xDFFF)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    if (clean.isBlank()) return;
    String query = PostQueries.params("a=b").with("q", clean).on("").substring(1);
    assertThat(PostQueries.params(query).one("q")).hasValue(clean);
  }
}

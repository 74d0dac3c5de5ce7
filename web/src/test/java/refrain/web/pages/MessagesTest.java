package refrain.web.pages;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the pages against the templates and the code that ask for them. */
class MessagesTest {
  private static final Set<String> KEYS = keys(Locale.ENGLISH);
  private static final String SOURCES =
      Stream.of("java", "jte")
          .map(kind -> Sources.in(Path.of("src/main", kind), file -> true))
          .collect(Collectors.joining("\n"));

  private static Set<String> keys(Locale locale) {
    return new TreeSet<>(ResourceBundle.getBundle("refrain/web/messages", locale).keySet());
  }

  private static Stream<String> found(String pattern) {
    return Pattern.compile(pattern).matcher(SOURCES).results().map((MatchResult m) -> m.group(1));
  }

  @Test
  void areThereInBothLanguages() {
    assertThat(KEYS).isEqualTo(keys(Locale.SIMPLIFIED_CHINESE));
  }

  @Test
  void areThereForWhateverIsAskedFor() {
    Set<String> asked =
        found("\\bt(?:\\(\\))?\\s*\\.of\\(\\s*\"([a-z0-9.-]+[a-z0-9])\"\\s*[,)]")
            .collect(toCollection(TreeSet::new));
    assertThat(asked).hasSizeGreaterThan(300);
    assertThat(KEYS).containsAll(asked);
  }

  /** A key stands in the sources whole, or its beginning does where the rest is worked out. */
  @Test
  void areAskedForSomewhere() {
    Set<String> whole = found("\"([a-z0-9._-]+)\"").collect(toCollection(TreeSet::new));
    Set<String> beginnings = found("\"([a-z.-]+\\.)\" \\+").collect(toCollection(TreeSet::new));
    assertThat(KEYS)
        .allSatisfy(
            key ->
                assertThat(whole.contains(key) || beginnings.stream().anyMatch(key::startsWith))
                    .as(key)
                    .isTrue());
  }
}

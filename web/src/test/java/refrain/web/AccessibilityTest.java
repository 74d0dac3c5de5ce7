package refrain.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every page against the rules of WCAG 2.2 AA that axe-core can check, in each of its looks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
  static final List<String> PAGES =
      List.of(
          "/",
          "/posts?q=gun+violence",
          "/posts?q=nothing+like+this+anywhere&min_score=1",
          "/posts/twitter:t002",
          "/narratives/us-gun-violence",
          "/compare?post=twitter:t002&statement=gun-en-1&narrative=us-gun-violence",
          "/accounts/twitter/plain_facts",
          "/accounts/facebook/Kitchen%20Table?min_score=0.3",
          "/overview?by=account&min_score=0.3",
          "/overview?by=lang&cite=p7-00000000.s8-00000000.m00000000",
          "/corpus",
          "/corpus?retired=true",
          "/corpus/statements?lang=zh",
          "/corpus/narratives/new",
          "/corpus/narratives/us-wars/edit?suggest=true",
          "/corpus/statements/gun-en-1/edit",
          "/statements/gun-en-1",
          "/journal",
          "/journal/merge",
          "/collections",
          "/collections/spring/rejects",
          "/import",
          "/tokens",
          "/method",
          "/docs",
          "/nowhere");

  private static final int WIDE = 1280;
  private static final int PHONE = 390;

  private static final String BROKEN =
      """
      async () => {
        const found = await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return found.violations.flatMap(rule => rule.nodes.map(node =>
          rule.id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary));
      }""";

  private final RunningServer server = RunningServer.start();
  private final String axe;
  private @Nullable Chromium browser;

  AccessibilityTest() throws IOException {
    try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(Objects.requireNonNull(in, "axe.min.js").readAllBytes(), UTF_8);
    }
  }

  @BeforeAll
  void start() {
    browser = Chromium.start();
  }

  @AfterAll
  void stop() {
    if (browser != null) browser.close();
    server.close();
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void breaksNoRule(String path) {
    check(path, "en", ColorScheme.LIGHT, WIDE);
    check(path, "zh", ColorScheme.DARK, PHONE);
  }

  private void check(String path, String language, ColorScheme scheme, int width) {
    try (BrowserContext context =
        Objects.requireNonNull(browser)
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setColorScheme(scheme)
                    .setViewportSize(width, 900))) {
      Page page = context.newPage();
      page.navigate(server.url(path + (path.contains("?") ? "&" : "?") + "ui=" + language));
      page.evaluate(axe);
      assertThat((List<?>) page.evaluate(BROKEN)).as("%s %s %s", path, language, scheme).isEmpty();
    }
  }
}

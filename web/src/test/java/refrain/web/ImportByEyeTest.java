package refrain.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person maps the columns of a file, with the keyboard alone. */
class ImportByEyeTest {
  private static final String BROKEN =
      """
      async () => {
        const found = await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return found.violations.flatMap(rule => rule.nodes.map(node =>
          rule.id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary));
      }""";

  @TempDir private Path folder;

  private static void accessible(Page page) throws IOException {
    try (InputStream in = ImportByEyeTest.class.getResourceAsStream("/axe.min.js")) {
      page.evaluate(new String(Objects.requireNonNull(in).readAllBytes(), UTF_8));
    }
    assertThat((List<?>) page.evaluate(BROKEN)).isEmpty();
  }

  @Test
  void mapsTheColumnsOfAFileWithTheKeyboardAndImportsIt() throws Exception {
    Path file = Files.writeString(folder.resolve("五月.csv"), "n,words\n1,枪击案 😀\n2,Guns\n");
    try (Chromium chromium = Chromium.start();
        ServedWorkspace served = ServedWorkspace.open(folder.resolve("w"));
        Visit visit = new Visit(chromium, served.server(), new Browser.NewContextOptions())) {
      Page page = visit.go("/import");
      accessible(page);
      visit.at("#file").setInputFiles(file);
      visit.at("#collection").focus();
      visit.type("may");
      visit.press("Enter");
      assertThat(page).hasURL(Pattern.compile("/import/\\d{8}-"));
      assertThat(visit.at("h1")).hasText("五月.csv");
      assertThat(visit.at(".by-eye .wrong")).containsText("choose one for “Text”");

      visit.at("#col-text").focus();
      visit.type("words");
      assertThat(visit.at("tr:has(#col-text) .values")).containsText("枪击案 😀");
      visit.at("#col-id").focus();
      visit.type("n");
      visit.at("button[value=preview]").first().focus();
      visit.press("Enter");
      assertThat(visit.at(".first .said").first()).hasText("枪击案 😀");
      accessible(page);

      visit.at("button[value=start]").first().focus();
      visit.press("Enter");
      assertThat(visit.at(".job-state.done")).isVisible();
      assertThat(visit.at(".counts")).containsText("2 read = 2 imported");
      accessible(page);
      visit.at("a", "Its posts").first().focus();
      visit.press("Enter");
      assertThat(visit.at(".hit")).hasCount(2);
    }
  }

  @Test
  void worksWithoutScriptsOnAPhoneInTheDark() throws Exception {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"1\",\"text\":\"枪击\"}\n");
    try (Chromium chromium = Chromium.start();
        ServedWorkspace served = ServedWorkspace.open(folder.resolve("w"));
        Visit visit =
            new Visit(
                chromium,
                served.server(),
                new Browser.NewContextOptions()
                    .setJavaScriptEnabled(false)
                    .setColorScheme(ColorScheme.DARK)
                    .setViewportSize(390, 800))) {
      Page page = visit.go("/import?ui=zh");
      visit.at("#file").setInputFiles(file);
      visit.at("#collection").fill("五月");
      visit.at(".upload button").first().click();
      assertThat(visit.at(".first .said")).hasText("枪击");
      assertThat(visit.at(".job-state.waiting")).hasText("等您确认");
      visit.at("button[value=start]").first().click();
      assertThat(visit.at(".job-state.done")).isVisible();
      assertThat(page.viewportSize().width).isEqualTo(390);
    }
  }
}

package refrain.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import refrain.web.json.Json;

/** A researcher's walk through the desk, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResearchWalkTest {
  private final RunningServer server =
      RunningServer.over(Fixtures.bundled().andCopies().and(HostilePosts.all()));
  private @Nullable Chromium browser;

  @BeforeAll
  void start() {
    browser = Chromium.start();
  }

  @AfterAll
  void stop() {
    if (browser != null) browser.close();
    server.close();
  }

  private Visit visit() {
    return new Visit(
        java.util.Objects.requireNonNull(browser), server, new Browser.NewContextOptions());
  }

  @Test
  void leadsFromASearchToACitation() throws IOException {
    try (Visit visit = visit()) {
      visit.go("/");
      visit.at("#q").fill("Lawmakers take money from the gun industry");
      visit.at("#q").press("Enter");
      visit.at(".facets a", "twitter").first().click();
      assertThat(visit.page()).hasURL(Pattern.compile("platform=twitter"));
      visit.at(".under summary").click();
      visit.at(".under td a").first().click();
      assertThat(visit.page()).hasURL(Pattern.compile("from=\\d{4}-\\d\\d-\\d\\d"));

      visit.at(".hit a.compare").first().click();
      assertThat(visit.at(".joins path").first()).isAttached();
      visit.at(".side >> nth=0 >> mark[data-pair='1']").first().hover();
      assertThat(visit.at("#join-tip")).containsText("of the agreement");

      visit.at(".side a.account").first().click();
      assertThat(visit.page()).hasURL(Pattern.compile("/accounts/twitter/"));
      assertThat(visit.at("table.heat td.h7").first()).isVisible();

      visit.at(".masthead nav a", "Overview").click();
      Locator cell = visit.at("table.heat td a").first();
      String count = cell.textContent();
      cell.click();
      assertThat(visit.page()).hasURL(Pattern.compile("/posts\\?.*narrative="));
      assertThat(visit.at(".results-head .count b"))
          .containsText(count.equals("1") ? "One" : count);

      Download file = visit.page().waitForDownload(() -> visit.at(".files a", "CSV").click());
      assertThat(Files.readString(file.path())).contains(Json.NOTE);

      visit.at("#cite summary").click();
      assertThat(visit.at("#citation")).containsText("Similarity is not attribution");
      visit.at("#cite .links a").click();
      assertThat(visit.at(".since")).containsText("Nothing has changed");
    }
  }

  @Test
  void countsAlongWhileTheThresholdIsMoved() {
    try (Visit visit = visit()) {
      visit.go("/narratives/us-gun-violence");
      String before = visit.at("#threshold-count").textContent();
      visit.at("#min-score").evaluate("e => { e.value = 0; e.dispatchEvent(new Event('input')); }");
      assertThat(visit.at("#threshold-score")).hasText("0.00");
      assertThat(visit.at("#threshold-count")).not().hasText(before);
      visit.at("#min-score").evaluate("e => e.dispatchEvent(new Event('change'))");
      assertThat(visit.page()).hasURL(Pattern.compile("min_score=0"));
    }
  }

  @Test
  void savesASearchForTheDesk() {
    try (Visit visit = visit()) {
      visit.go("/posts?q=ruins");
      visit.at(".save summary").click();
      visit.at(".save input[name=name]").fill("Ruins");
      visit.at(".save button").click();
      visit.at(".saved a", "Ruins").click();
      assertThat(visit.page()).hasURL(Pattern.compile("/posts\\?q=ruins"));
      visit.go("/");
      visit.at(".saved button").click();
      assertThat(visit.at(".saved")).hasCount(0);
    }
  }
}

package refrain.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.web.cli.DemoDesk;
import refrain.web.json.Json;

/** The days of a researcher and of a curator on the demo, without a mouse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FullDayTest {
  private @Nullable Chromium browser;
  private @Nullable DemoDesk demo;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    browser = Chromium.start();
    demo = DemoDesk.filled(folder);
    Reviewers.work(demo.journal());
  }

  @AfterAll
  void stop() throws IOException {
    if (demo != null) demo.close();
    if (browser != null) browser.close();
  }

  private DemoDesk desk() {
    return Objects.requireNonNull(demo);
  }

  private Keyboard visit(String locale) {
    return new Keyboard(
        new Visit(
            Objects.requireNonNull(browser),
            desk().address(),
            new Browser.NewContextOptions().setLocale(locale)));
  }

  /** A visitor who only types. */
  private record Keyboard(Visit visit) implements AutoCloseable {
    private static final String THERE =
        "wanted => document.activeElement.matches(wanted) && document.activeElement.getClientRects().length > 0";

    void press(String... keys) {
      visit.press(keys);
    }

    void type(String text) {
      visit.type(text);
    }

    /** Moves to the next thing that matches, as far as Tab leads. */
    void tabTo(String wanted) {
      for (int i = 0; i < 400; i++) {
        press("Tab");
        if (Boolean.TRUE.equals(visit.page().evaluate(THERE, wanted))) return;
      }
      throw new AssertionError("Tab never leads to " + wanted + " on " + visit.page().url());
    }

    void open(String wanted) {
      tabTo(wanted);
      press("Enter");
    }

    void follow(String key) {
      visit.follow(key);
    }

    void go(String wanted) {
      tabTo(wanted);
      follow("Enter");
    }

    String download(String wanted) throws IOException {
      tabTo(wanted);
      Download file = visit.page().waitForDownload(() -> press("Enter"));
      return Files.readString(file.path());
    }

    @Override
    public void close() {
      visit.close();
    }
  }

  @Test
  void theResearcherFindsComparesJudgesCitesAndExportsInChinese() throws IOException {
    try (Keyboard keys = visit("zh-CN")) {
      Visit visit = keys.visit();
      Page page = visit.go("/");
      assertThat(visit.at("#q")).isFocused();
      keys.type("美军在叙利亚偷运石油和小麦");
      keys.press("Enter");
      assertThat(visit.at("h1")).hasText("与您的文字接近的帖子");
      assertThat(visit.at(".hit").first()).containsText("Syria");
      assertThat(visit.at(".count").first()).containsText("条帖子");

      keys.press("j", "j", "k", "c");
      assertThat(page).hasURL(Pattern.compile("/compare\\?post="));
      assertThat(visit.at(".facts-row .score")).hasText(Pattern.compile("\\d\\.\\d\\d"));
      keys.press("1");
      assertThat(visit.at(".flash")).isVisible();
      assertThat(visit.at(".verdicts .confirm")).hasAttribute("aria-pressed", "true");
      keys.press("u");
      assertThat(visit.at(".verdicts .confirm")).hasAttribute("aria-pressed", "false");

      keys.open("#cite summary");
      assertThat(visit.at("#citation")).containsText("相似不等于归因");
      keys.go("#cite .links a");
      assertThat(visit.at(".since")).containsText("没有变化");

      visit.go("/overview");
      keys.go("table.heat td a");
      assertThat(visit.at(".hit").first()).isVisible();
      assertThat(keys.download(".files a[href*='.csv']")).contains(Json.NOTE);
      visit.go("/narratives/us-wars");
      keys.go(".sharers a");
      assertThat(page).hasURL(Pattern.compile("/accounts/"));
    }
  }

  @Test
  void theCuratorReviewsRecalibratesMergesAndUndoes() throws IOException {
    Today.toLast();
    try (Keyboard keys = visit("en-GB")) {
      Visit visit = keys.visit();
      visit.go("/review");
      for (String verdict : new String[] {"1", "2", "3"}) {
        String open = visit.at("[name=post]").first().inputValue();
        keys.follow(verdict);
        assertThat(visit.at(".flash")).isVisible();
        assertThat(visit.at("[name=post]").first()).not().hasValue(open);
      }
      keys.follow("u");
      assertThat(visit.at(".review-head")).containsText("2 decided today");

      recalibrates(keys);
      merges(keys);
      writes(keys);
    }
  }

  private static void recalibrates(Keyboard keys) {
    Visit visit = keys.visit();
    visit.go("/review/figures");
    assertThat(visit.at(".figures-over .figure")).hasText(Pattern.compile("0\\.\\d\\d"));
    keys.go(".apply button:not(.quiet)");
    assertThat(visit.at(".recalibration .count")).isVisible();
    visit.go("/review");
    assertThat(visit.at(".asides-row").first()).containsText("%");
    visit.go("/review/figures");
    keys.go(".apply button.quiet");
    assertThat(visit.at(".recalibration .count")).hasCount(0);
  }

  private void merges(Keyboard keys) throws IOException {
    Visit visit = keys.visit();
    visit.go("/journal");
    assertThat(keys.download("a[href='/journal.jsonl']")).contains("\"maria\"");
    keys.go("a[href='/journal/merge']");
    Narrative wars =
        desk().journal().catalogue().narrative(new NarrativeId("us-wars")).orElseThrow();
    byte[] theirs = Reviewers.colleague(wars).getBytes(StandardCharsets.UTF_8);
    visit
        .at("[name=journal]")
        .setInputFiles(new FilePayload("jonas.jsonl", "application/x-ndjson", theirs));
    keys.go("main button");
    assertThat(visit.at(".conflict")).hasCount(1);
    keys.tabTo(".conflict input");
    keys.press("ArrowDown");
    assertThat(visit.at(".one-side").last().locator("input")).isChecked();
    keys.go("button[form=merging]");
    assertThat(visit.page()).hasURL(Pattern.compile("/journal\\?merged=14"));
    visit.go("/narratives/us-wars");
    assertThat(visit.at("h1")).containsText("main cause of wars");
    visit.go("/journal?by=jonas&kind=narrative");
    assertThat(visit.at(".acts li")).not().hasCount(0);
  }

  private static void writes(Keyboard keys) {
    Visit visit = keys.visit();
    visit.go("/corpus");
    keys.go("a[href='/corpus/narratives/new']");
    keys.tabTo("[name=title_en]");
    keys.type("Claim: tea is a weapon");
    keys.tabTo("[name=summary_en]");
    keys.type("It is said that tea is a weapon.");
    keys.go(".keep button");
    assertThat(visit.at("h1")).hasText("Claim: tea is a weapon");
    keys.follow("u");
    visit.go("/corpus");
    assertThat(visit.at(".kept h2", "tea is a weapon")).hasCount(0);
  }
}

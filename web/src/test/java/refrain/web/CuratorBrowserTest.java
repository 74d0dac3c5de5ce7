package refrain.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import refrain.corpora.Bilingual;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.curation.Entry;
import refrain.corpora.curation.Journal;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CuratorBrowserTest {
  private final RunningServer server = RunningServer.start();
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

  private Visit visit(Browser.NewContextOptions options) {
    return new Visit(Objects.requireNonNull(browser), server, options);
  }

  @Test
  void writesLinksMergesAndUndoes() {
    try (Visit visit = visit(new Browser.NewContextOptions())) {
      visit.go("/");
      visit.at("nav a", "Corpus").click();
      visit.at("a.act", "New narrative").click();
      visit.at("[name=title_en]").fill("A walk through <b>tests</b>");
      visit.at("[name=summary_zh]").fill("浏览器测试 😀");
      visit.at("button", "Create the narrative").click();
      assertThat(visit.at("h1")).hasText("A walk through <b>tests</b>");
      assertThat(visit.at(".flash")).containsText("Wrote the narrative");

      visit.at("a", "New statement").first().click();
      visit.at("[name=text]").fill("先查德特里克堡 😀");
      visit.at("[name=outlet]").fill("外交部");
      visit.at("[name=published_at]").fill("2021-05-01");
      assertThat(visit.at(".scroll input:checked")).hasCount(1);
      visit.at("button", "Add the statement").click();
      assertThat(visit.at(".one-post .said")).containsText("先查德特里克堡 😀");
      assertThat(visit.at(".in a")).hasText("A walk through <b>tests</b>");

      visit.at("summary", "Link another statement").click();
      visit.at("[name=other]").last().fill(server.url("/statements/gun-en-1"));
      visit.at(".change button", "Link as translation").click();
      assertThat(visit.at("#translations ~ .statements li")).hasCount(1);

      assertThat(visit.at(".in a").first())
          .hasAttribute("href", "/narratives/a-walk-through-b-tests-b");
      visit.go("/corpus/narratives/a-walk-through-b-tests-b/edit");
      visit.at("summary", "Merge into another").click();
      visit.at("select[name=into]").selectOption("us-wars");
      visit.at("button", "Merge").last().click();
      assertThat(visit.at(".flash")).containsText("1 narrative retired");
      assertThat(visit.at(".line-words", "先查德特里克堡")).hasCount(1);
      visit.press("u");
      assertThat(visit.at(".line-words", "先查德特里克堡")).hasCount(0);
      visit.go("/corpus");
      assertThat(visit.at(".kept h2", "A walk through")).hasCount(1);
    }
  }

  @Test
  void mergesAColleaguesJournalWithOneConflict() {
    try (Visit visit = visit(new Browser.NewContextOptions())) {
      visit.go("/corpus/narratives/us-gun-violence/edit");
      visit.at("form.sheet [name=title_en]").fill("Ours");
      visit.at("form.sheet button", "Save").click();
      assertThat(visit.at(".flash")).isVisible();
      visit.at("nav a", "Journal").click();
      visit.at("a.act", "Merge a colleague").click();
      visit.at("[name=journal]").setInputFiles(theirs());
      visit.at("button", "Compare with ours").click();
      assertThat(visit.at(".conflict")).hasCount(1);
      assertThat(visit.at(".one-side").last().locator("input")).isChecked();
      visit.at(".one-side").first().locator("input").check();
      visit.at("button", "Merge").first().click();
      assertThat(visit.page()).hasURL(Pattern.compile("/journal\\?merged=2"));
      assertThat(visit.at(".acts")).containsText("Ana");
      visit.go("/corpus/narratives/us-gun-violence/edit");
      assertThat(visit.at("h1")).hasText("Ours");
    }
  }

  private static FilePayload theirs() {
    Narrative guns =
        new Narrative(
            new NarrativeId("us-gun-violence"),
            new Bilingual("Theirs", ""),
            new Bilingual("claim", ""));
    String line =
        Journal.line(
            new Entry(
                Instant.parse("2098-01-01T00:00:00Z"), "Ana", new Entry.Change.PutNarrative(guns)));
    return new FilePayload(
        "ana.jsonl", "application/x-ndjson", (line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void fitsAPhoneWithoutScrollingSidewaysAndNamesEveryField() {
    try (Visit visit = visit(new Browser.NewContextOptions().setViewportSize(390, 844))) {
      for (String path :
          List.of(
              "/corpus",
              "/corpus/statements",
              "/corpus/narratives/new",
              "/corpus/narratives/us-wars/edit?suggest=true",
              "/corpus/statements/new",
              "/corpus/statements/gun-en-1/edit",
              "/statements/gun-en-1",
              "/journal",
              "/journal/merge")) {
        Page page = visit.go(path);
        Object wide = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) wide).intValue()).as(path).isLessThanOrEqualTo(0);
        assertThat(page.evaluate(UNNAMED)).as(path).isEqualTo(List.of());
      }
    }
  }

  /** Fields without a label, and headings that skip a level. */
  private static final String UNNAMED =
      """
      () => {
        const bad = [...document.querySelectorAll('main :is(input:not([type=hidden]), select, textarea)')]
          .filter(f => !f.labels.length && !f.getAttribute('aria-label')).map(f => f.name);
        let last = 1;
        for (const h of document.querySelectorAll('main :is(h1,h2,h3,h4)')) {
          const level = +h.tagName[1];
          if (level > last + 1) bad.push(h.textContent);
          last = level;
        }
        return bad;
      }
      """;
}

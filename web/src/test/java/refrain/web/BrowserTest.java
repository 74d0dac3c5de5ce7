package refrain.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/posts?q=gun+violence",
          "/posts?collection=hostile%20%22%3E%3Cb%3E",
          "/posts/telegram:hostile/3%3Fx%3D%3Cb%3E%26y%3D%252F%3B..%233",
          "/narratives/us-gun-violence",
          "/compare?post=twitter:t002&statement=gun-en-1",
          "/accounts/telegram/%E2%80%AEevil%22onmouseover=%22alert(5)0",
          "/overview?by=account&min_score=0.1",
          "/method",
          "/docs");

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

  @Test
  void findsFiltersAndComparesAsAPersonWould() {
    try (Visit visit = visit()) {
      visit.go("/");
      visit.at("#q").fill("Lawmakers take money from the gun industry");
      visit.at("#q").press("Enter");
      assertThat(visit.page()).hasURL(Pattern.compile("/posts\\?q=Lawmakers"));
      assertThat(visit.at(".hit").first().locator(".hit-mark").first())
          .containsText(Pattern.compile("lawmakers take money", Pattern.CASE_INSENSITIVE));

      visit.at(".facets a", "facebook").click();
      assertThat(visit.page()).hasURL(Pattern.compile("platform=facebook"));
      assertThat(visit.at(".chips a")).containsText("facebook");
      assertThat(visit.at(".hit").first().locator(".platform")).hasText("facebook");
      visit.at(".chips a").click();
      assertThat(visit.at(".chips a")).hasCount(0);

      visit.at(".hit").first().locator("a.compare").click();
      assertThat(visit.page()).hasURL(Pattern.compile("/compare\\?post="));
      assertThat(visit.at(".facts-row .score")).hasText(Pattern.compile("0\\.\\d\\d"));
      assertThat(visit.at(".parts tbody tr")).hasCount(4);
    }
  }

  @Test
  void lightsThePartnerOfAPassageUnderThePointerAndTheFocus() {
    try (Visit visit = visit()) {
      visit.go("/compare?post=twitter:t002&statement=gun-en-1");
      Locator partner = visit.at(".side >> nth=1 >> mark[data-pair='1']").first();
      visit.at(".side >> nth=0 >> mark[data-pair='1']").first().hover();
      assertThat(partner).hasClass(Pattern.compile("\\blit\\b"));
      visit.at("h1").hover();
      assertThat(partner).not().hasClass(Pattern.compile("\\blit\\b"));
      visit.at(".side >> nth=0 >> mark[data-pair='1']").first().focus();
      assertThat(partner).hasClass(Pattern.compile("\\blit\\b"));
    }
  }

  @Test
  void keepsTheDaysUnderADrag() {
    try (Visit visit = visit()) {
      visit.go("/posts");
      BoundingBox box = visit.at("#timeline").boundingBox();
      int bars = visit.count("#timeline a");
      visit.page().mouse().move(box.x + box.width / bars * 2.4, box.y + 20);
      visit.page().mouse().down();
      visit.page().mouse().move(box.x + box.width / bars * 3.4, box.y + 25);
      visit.page().mouse().up();
      assertThat(visit.page()).hasURL(Pattern.compile("from=2021-03-01&to=2021-05-01"));
      assertThat(visit.at(".hit time").first())
          .hasAttribute("datetime", Pattern.compile("2021-0[34].*"));
    }
  }

  @Test
  void addsTheNextPostsBelow() {
    try (Visit visit = visit()) {
      visit.go("/posts");
      assertThat(visit.at(".hit")).hasCount(20);
      visit.at("#more a").click();
      assertThat(visit.at(".hit")).hasCount(RunningServer.FIXTURES.posts().size());
      assertThat(visit.at("#more a")).hasCount(0);
    }
  }

  @Test
  void staysInChineseOnceChosen() {
    try (Visit visit = visit()) {
      visit.go("/posts?q=ruins+and+refugees");
      visit.at("#language").click();
      assertThat(visit.at("html")).hasAttribute("lang", "zh-Hans");
      assertThat(visit.at("h1")).hasText("与您的文字接近的帖子");
      visit.at("nav a", "工作台").click();
      assertThat(visit.at("h2").first()).hasText("叙事");
    }
  }

  @Test
  void turnsDarkAndStaysDark() {
    try (Visit visit = visit()) {
      visit.go("/");
      String light = paper(visit);
      visit.at("#theme").click();
      assertThat(visit.at("html")).hasAttribute("data-theme", "dark");
      visit.go("/method");
      assertThat(visit.at("html")).hasAttribute("data-theme", "dark");
      assertThat(paper(visit)).isNotEqualTo(light);
    }
  }

  @Test
  void followsTheSystemsDarkness() {
    try (Visit light = visit();
        Visit dark =
            new Visit(
                java.util.Objects.requireNonNull(browser),
                server,
                new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK))) {
      light.go("/");
      dark.go("/");
      assertThat(paper(dark)).isNotEqualTo(paper(light));
    }
  }

  @Test
  void canBeUsedWithTheKeyboardAlone() {
    try (Visit visit = visit()) {
      Page page = visit.go("/posts?narrative=us-gun-violence");
      visit.press("Tab");
      assertThat(visit.at(".skip")).isFocused();
      visit.press("j");
      assertThat(visit.at(".hit").nth(0)).isFocused();
      visit.press("j");
      assertThat(visit.at(".hit").nth(1)).isFocused();
      visit.press("k");
      assertThat(visit.at(".hit").nth(0)).isFocused();
      visit.press("/");
      assertThat(visit.at("#q")).isFocused();
      visit.type("j?");
      assertThat(visit.at("#q")).hasValue("j?");
      visit.at(".hit").first().focus();
      visit.press("?");
      assertThat(visit.at("#keys")).isVisible();
      visit.press("Escape");
      assertThat(visit.at("#keys")).isHidden();
      visit.at(".hit").first().focus();
      visit.press("c");
      assertThat(page).hasURL(Pattern.compile("/compare\\?"));
    }
  }

  @Test
  void showsHostilePostsAsInertText() {
    try (Visit visit = visit()) {
      for (String path : PAGES) visit.go(path);
      visit.go("/posts?collection=hostile%20%22%3E%3Cb%3E");
      assertThat(visit.at(".hits")).containsText("<script>alert('script ran')</script>");
      assertThat(visit.at(".hits")).containsText("‹U+202E›");
      for (Locator account : visit.at(".hit .account").all()) account.hover();
      assertThat(visit.count("main img, main script:not([src^='/assets/']), main iframe")).isZero();
      assertThat(visit.count("a[href^='javascript']")).isZero();
      visit.at(".hit a.when").first().click();
      assertThat(visit.at(".facts").first()).containsText("<img src=x onerror=alert(4)>");
    }
  }

  @Test
  void fitsAPhoneWithoutScrollingSideways() {
    try (Visit visit =
        new Visit(
            java.util.Objects.requireNonNull(browser),
            server,
            new Browser.NewContextOptions().setViewportSize(390, 844))) {
      for (String path : PAGES) {
        visit.go(path);
        Object wide = visit.page().evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) wide).intValue()).as(path).isLessThanOrEqualTo(0);
      }
    }
  }

  @Test
  void drawsANarrativesTimelineThatCanBeZoomed() {
    try (Visit visit = visit()) {
      visit.go("/narratives/us-gun-violence");
      assertThat(visit.at("#both .chart canvas")).isVisible();
      assertThat(visit.at("#both svg.bars")).isHidden();
    }
  }

  @Test
  void canBeReadWithoutScripts() {
    try (Visit visit =
        new Visit(
            java.util.Objects.requireNonNull(browser),
            server,
            new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      visit.go("/");
      visit.at("#q").fill("ruins and refugees");
      visit.at(".search button").click();
      assertThat(visit.at(".hit").first()).containsText("ruins and refugees");
      assertThat(visit.at(".facets a").first()).isVisible();
      visit.at(".facets a", "youtube").click();
      assertThat(visit.at(".chips a")).containsText("youtube");
      visit.go("/narratives/us-wars");
      assertThat(visit.at("#both svg.bars")).isVisible();
      visit.at("summary", "The same as a table").first().click();
      assertThat(visit.at("table td").first()).isVisible();
    }
  }

  private Visit visit() {
    return new Visit(
        java.util.Objects.requireNonNull(browser), server, new Browser.NewContextOptions());
  }

  private static String paper(Visit visit) {
    return String.valueOf(visit.page().evaluate("getComputedStyle(document.body).backgroundColor"));
  }
}

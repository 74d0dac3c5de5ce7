package refrain.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import refrain.web.cli.DemoDesk;

/**
 * Both people's walk over thousands of real posts, by wording; skipped where {@code ../shared/data}
 * is absent.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealDayTest {
  private static final Path DATA = Path.of("../../shared/data");

  private @Nullable Chromium browser;
  private @Nullable DemoDesk desk;

  @BeforeAll
  void fill(@TempDir Path folder) throws Exception {
    assumeTrue(
        Files.isDirectory(DATA), "no " + DATA.toAbsolutePath() + ": the walk on real posts is off");
    browser = Chromium.start();
    desk = DemoDesk.withoutPosts(folder);
    try (Sender sender = new Sender(desk.address())) {
      for (String name :
          new String[] {"weibo-ced.jsonl.gz", "tweets-state-media-and-canadian-news.jsonl.gz"})
        sender.send("collection=real&name=" + name, DATA.resolve("posts/" + name));
    }
  }

  @AfterAll
  void stop() throws IOException {
    if (desk != null) desk.close();
    if (browser != null) browser.close();
  }

  private Visit visit(Browser.NewContextOptions options) {
    return new Visit(
        Objects.requireNonNull(browser), Objects.requireNonNull(desk).address(), options);
  }

  private JsonNode json(String path) throws Exception {
    String address = Objects.requireNonNull(desk).address();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
      return RunningServer.read(http.send(request, BodyHandlers.ofString()).body());
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void findsJudgesAndTakesBackWithTheKeyboardInChinese() {
    try (Visit visit = visit(new Browser.NewContextOptions().setLocale("zh-CN"))) {
      Page page = visit.go("/");
      visit.type("转发微博 北京地震");
      visit.press("Enter");
      assertThat(visit.at("h1")).hasText("与您的文字接近的帖子");
      visit.press("j", "j");
      assertThat(visit.at(".hit").nth(1)).isFocused();

      visit.go("/review?min_score=0");
      String open = visit.at("[name=post]").first().inputValue();
      visit.follow("2");
      assertThat(visit.at(".flash")).isVisible();
      assertThat(visit.at("[name=post]").first()).not().hasValue(open);
      visit.follow("u");
      assertThat(visit.at(".flash")).isVisible();
      visit.press("c");
      assertThat(page).hasURL(Pattern.compile("/compare\\?post="));
    }
  }

  @Test
  void laysRealPostsOutInEveryWidth() throws Exception {
    JsonNode closest = json("/api/v1/posts?size=12&min_score=0");
    assertThat(closest.get("total").asLong()).isGreaterThan(3_500);
    List<String> pages = new ArrayList<>();
    pages.addAll(
        List.of(
            "/",
            "/posts?sort=oldest",
            "/posts?q=" + encode("中国外交部发言人 疫情 美国"),
            "/narratives/covid-us-failure?min_score=0.1",
            "/overview?by=account&min_score=0.3",
            "/review?min_score=0",
            "/corpus/statements?lang=zh",
            "/collections",
            "/journal"));
    closest.get("posts").forEach(hit -> pages.add("/posts/" + encode(hit.at("/post/id").asText())));
    for (int width : new int[] {390, 1280})
      try (Visit visit = visit(new Browser.NewContextOptions().setViewportSize(width, 900))) {
        for (String path : pages) {
          Page page = visit.go(path);
          Object wide = page.evaluate("document.documentElement.scrollWidth - innerWidth");
          assertThat(((Number) wide).intValue()).as(path + " at " + width).isLessThan(1);
          assertThat(visit.at("h1").first()).isVisible();
        }
      }
  }
}

package refrain.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The review queue over posts of which {@code twitter:t001} has three copies by two accounts. */
class ReviewTest {
  private static final String API = "/api/v1/review";
  private static final String GUNS = "us-gun-violence";

  private RunningServer server;

  @BeforeEach
  void start() {
    server = RunningServer.over(Fixtures.bundled().and(HostilePosts.all()).andCopies());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static List<String> posts(JsonNode queue) {
    List<String> posts = new ArrayList<>();
    queue
        .get("matches")
        .forEach(m -> posts.add(m.at("/post/id").asText() + " " + m.get("narrative").asText()));
    return posts;
  }

  private List<String> queue(String query) {
    return posts(server.json(API + query));
  }

  private HttpResponse<String> decide(String post, String verdict, String... more) {
    StringBuilder body = new StringBuilder();
    List<String> fields =
        new ArrayList<>(List.of("post", post, "narrative", GUNS, "verdict", verdict));
    fields.addAll(List.of(more));
    for (int i = 0; i < fields.size(); i += 2)
      body.append(i == 0 ? "" : "&")
          .append(fields.get(i))
          .append('=')
          .append(URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
    return server.post(
        "/judgements", body.toString(), "Content-Type", "application/x-www-form-urlencoded");
  }

  @Test
  void listsWhatIsWorthMostFirst() {
    JsonNode queue = server.json(API + "?size=200");
    assertThat(queue.get("note").asText()).contains("not attribution");
    List<Double> worths = new ArrayList<>();
    queue.get("matches").forEach(m -> worths.add(m.get("worth").asDouble()));
    assertThat(worths).isNotEmpty().isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(queue.get("left").asInt()).isEqualTo(worths.size());
    assertThat(posts(server.json("/review.json?size=200"))).isEqualTo(posts(queue));
  }

  @Test
  void leavesOutWhatTheReaderDecidedAndShowsItWhenAsked() {
    Today.toLast();
    String first = server.json(API + "?narrative=" + GUNS).at("/matches/0/post/id").asText();
    decide(first, "unsure", "reason", "两种读法");
    assertThat(queue("?narrative=" + GUNS)).doesNotContain(first + " " + GUNS);
    assertThat(queue("?state=mine")).containsExactly(first + " " + GUNS);
    assertThat(queue("?state=unsure")).containsExactly(first + " " + GUNS);
    assertThat(queue("?state=disputed")).isEmpty();
    assertThat(server.json(API).get("decided_today").asInt()).isEqualTo(1);
    assertThat(server.json(API + "?state=mine").at("/matches/0/own").asText()).isEqualTo("unsure");
  }

  @Test
  void listsAGroupOnceAndDecidesItAsOneStepThatIsUndoneAsOne() {
    assertThat(queue("?size=200&narrative=" + GUNS))
        .filteredOn(id -> id.contains("copy") || id.contains("t001"))
        .hasSize(1);
    decide("twitter:t001", "confirm", "copies", "all", "reason", "the same words");
    JsonNode judged = server.json("/api/v1/judgements?narrative=" + GUNS);
    assertThat(judged.findValuesAsText("post"))
        .containsExactly("twitter:copy-1", "twitter:copy-2", "twitter:copy-3", "twitter:t001");
    assertThat(judged.findValuesAsText("reason")).containsOnly("the same words");
    String act = server.curation().history().latest(a -> true, 0, 1).getFirst().id();
    assertThat(server.post("/api/v1/journal/" + act + "/undo", "").statusCode()).isEqualTo(200);
    assertThat(server.json("/api/v1/judgements").get("judgements")).isEmpty();
  }

  @Test
  void keepsWhatTheReaderDecidedOnACopyByItself() {
    decide("twitter:copy-2", "reject");
    assertThat(server.get("/review?ui=en&post=twitter:t001&of=" + GUNS).body())
        .contains("Decide its 2 copies as well");
    decide("twitter:t001", "confirm", "copies", "all");
    assertThat(
            server
                .json("/api/v1/judgements?post=twitter:copy-2")
                .at("/judgements/0/verdict")
                .asText())
        .isEqualTo("reject");
  }

  @Test
  void filtersByNarrativeLanguagePlatformAccountAndScore() {
    assertThat(queue("?size=200&narrative=" + GUNS)).allMatch(m -> m.endsWith(GUNS));
    assertThat(queue("?size=200&platform=weibo")).isNotEmpty().allMatch(m -> m.startsWith("weibo"));
    assertThat(queue("?size=200&lang=zh").size()).isBetween(1, queue("?size=200").size() - 1);
    assertThat(queue("?account=nobody")).isEmpty();
    JsonNode some = server.json(API + "?size=200&min_score=0.4&max_score=0.7");
    some.get("matches").forEach(m -> assertThat(m.get("score").asDouble()).isBetween(0.4, 0.7));
  }

  @Test
  void saysWhatIsWrongWithAFilter() {
    for (String wrong :
        List.of("?state=all", "?min_score=0.9&max_score=0.1", "?size=0", "?q=x", "?lang=de"))
      assertThat(server.get(API + wrong).statusCode()).as(wrong).isEqualTo(400);
    assertThat(server.get("/review?narrative=none").statusCode()).isEqualTo(404);
    assertThat(server.get("/review?post=twitter:none&of=" + GUNS).statusCode()).isEqualTo(404);
  }

  @Test
  void putsDisputesFirstAndHidesWhatOthersSaidUntilTheReaderDecided() {
    server.close();
    server = RunningServer.start(Users.options());
    String curator = Users.authorization("curator");
    String match = "{\"post\":\"twitter:t020\",\"narrative\":\"" + GUNS + "\",\"verdict\":\"%s\"}";
    String id = "twitter:t002";
    for (String who : List.of("reviewer", "colleague"))
      server.post(
          "/api/v1/judgements",
          match
              .formatted(who.equals("reviewer") ? "confirm" : "reject")
              .replace("twitter:t020", id),
          "Content-Type",
          "application/json",
          "Authorization",
          Users.authorization(who));
    String page = server.get("/review?ui=en", "Authorization", curator).body();
    assertThat(page).contains("Reviewers disagree", "What 2 others decided");
    assertThat(page).doesNotContainPattern("<details class=\"others\" open");
    assertThat(page).containsPattern("name=\"post\" value=\"" + id + "\"");
    JsonNode queue = RunningServer.read(server.get(API, "Authorization", curator).body());
    assertThat(queue.at("/matches/0/disputed").asBoolean()).isTrue();
    assertThat(server.get("/review", "Authorization", Users.authorization("reader")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void teachesWhenNothingIsLeft() {
    assertThat(server.get("/review?ui=en&account=nobody").body()).contains("No match passes");
    server.close();
    server = RunningServer.over(Fixtures.bundled().without());
    assertThat(server.get("/review?ui=en").body()).contains("Nothing waits for you");
    assertThat(server.get("/review?ui=zh").body()).contains("没有待复核的匹配");
  }

  @Test
  void isDoneWithTheKeyboardAlone() {
    Today.toLast();
    try (Chromium browser = Chromium.start();
        Visit visit = new Visit(browser, server, new Browser.NewContextOptions())) {
      Page page = visit.go("/review?narrative=" + GUNS);
      visit.at("#sides mark[data-pair]").first().hover();
      assertThat(visit.at("#join-tip")).containsText("%");
      String first = visit.at("[name=post]").first().inputValue();
      for (String key : List.of("1", "2", "3")) {
        String open = visit.at("[name=post]").first().inputValue();
        if (visit.count("[name=copies]") > 0) visit.press("x");
        visit.press(key);
        assertThat(visit.at(".flash")).isVisible();
        assertThat(visit.at("[name=post]").first()).not().hasValue(open);
      }
      assertThat(visit.at(".review-head")).containsText("3 decided today");
      String third = visit.at("[name=post]").first().inputValue();
      visit.press("u");
      assertThat(visit.at(".review-head")).containsText("2 decided today");
      assertThat(visit.at("[name=post]").first()).not().hasValue(third);
      visit.press("j");
      assertThat(visit.at("[name=post]").first()).hasValue(third);
      visit.press("k");
      assertThat(visit.at("[name=post]").first()).not().hasValue(third);
      visit.press("n");
      visit.type("1 reason");
      assertThat(visit.at("[name=reason]")).hasValue("1 reason");
      visit.press("Escape");
      visit.press("c");
      assertThat(page).hasURL(Pattern.compile("/compare\\?post="));
      assertThat(server.json("/api/v1/judgements?post=" + first).get("judgements").size())
          .isEqualTo(1);
      visit.go("/review?post=twitter:copy-1&of=us-wars");
      decidesTheGroup(visit, page);
    }
  }

  private void decidesTheGroup(Visit visit, Page page) {
    int before = server.json("/api/v1/judgements").get("judgements").size();
    assertThat(visit.at("[name=copies]")).isChecked();
    int copies =
        Integer.parseInt(visit.at(".together label").innerText().replaceAll("\\D+(\\d+).*", "$1"));
    visit.press("2");
    assertThat(visit.at(".flash")).containsText((copies + 1) + " matches judged");
    assertThat(server.json("/api/v1/judgements").get("judgements").size())
        .isEqualTo(before + copies + 1);
    visit.press("u");
    assertThat(visit.at(".flash")).containsText("taken back");
    assertThat(server.json("/api/v1/judgements").get("judgements").size()).isEqualTo(before);
  }

  @Test
  void worksWithoutScriptsAndFitsAPhone() {
    try (Chromium browser = Chromium.start();
        Visit visit =
            new Visit(
                browser,
                server,
                new Browser.NewContextOptions()
                    .setJavaScriptEnabled(false)
                    .setViewportSize(390, 844))) {
      visit.go("/review");
      visit.at("[data-key='1']").click();
      assertThat(visit.at(".flash")).isVisible();
      visit.at(".flash button").click();
      assertThat(visit.at(".review-head")).containsText("Nothing decided today");
      visit.at("summary", "Filter").click();
      visit.at("select[name=narrative]").selectOption(GUNS);
      visit.at(".narrow button").click();
      assertThat(visit.page()).hasURL(Pattern.compile("narrative=" + GUNS));
    }
  }

  @Test
  void showsHostilePostsAsInertText() {
    try (Chromium browser = Chromium.start();
        Visit visit =
            new Visit(browser, server, new Browser.NewContextOptions().setViewportSize(390, 844))) {
      for (var post : HostilePosts.all()) {
        visit.go(
            "/review?of="
                + GUNS
                + "&post="
                + URLEncoder.encode(post.id().toString(), StandardCharsets.UTF_8));
        Object wide = visit.page().evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) wide).intValue()).as(post.id().toString()).isLessThanOrEqualTo(0);
        assertThat(visit.count("main img, main script, main iframe, a[href^='javascript']"))
            .isZero();
      }
    }
  }
}

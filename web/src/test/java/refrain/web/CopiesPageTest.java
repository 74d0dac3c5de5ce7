package refrain.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Three copies, by two accounts, of the post {@code twitter:t001}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopiesPageTest {
  private static final String GUNS = "narrative=us-gun-violence";

  private final RunningServer server = RunningServer.over(Fixtures.bundled().andCopies());

  @AfterAll
  void stop() {
    server.close();
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.get("posts").forEach(hit -> ids.add(hit.at("/post/id").asText()));
    return ids;
  }

  @Test
  void listsAGroupOnceAndSaysHowManyCopiesThereAre() {
    JsonNode once = server.json("/api/v1/posts?size=100&" + GUNS);
    JsonNode every = server.json("/api/v1/posts?size=100&collapse=false&" + GUNS);
    assertThat(ids(every)).hasSize(ids(once).size() + 3);
    assertThat(once.get("total")).isEqualTo(every.get("total"));
    assertThat(once.findValue("copies").toString()).isEqualTo("{\"posts\":3,\"accounts\":2}");
  }

  /** The post and its three copies, confirmed together, are one of one: 0.2065 to 1 by Wilson. */
  @Test
  void countsCopiesThatAreDecidedTogetherOnceInTheFigures() {
    try (RunningServer desk = RunningServer.over(Fixtures.bundled().andCopies())) {
      for (String post : List.of("t001", "copy-1", "copy-2", "copy-3"))
        desk.post(
            "/api/v1/judgements",
            "{\"post\":\"twitter:%s\",\"narrative\":\"us-gun-violence\",\"verdict\":\"confirm\"}"
                .formatted(post),
            "Content-Type",
            "application/json");
      JsonNode figures = desk.json("/api/v1/narratives/us-gun-violence/figures");
      assertThat(figures.get("counted").asText()).contains("count once");
      assertThat(figures.at("/narratives/0/judged_posts").asInt()).isEqualTo(4);
      assertThat(figures.at("/narratives/0/confirmed").asInt()).isEqualTo(1);
      JsonNode hundred = figures.at("/narratives/0/precision_at/4/precision");
      assertThat(hundred.get("of").asInt()).isEqualTo(1);
      assertThat(hundred.get("low").asDouble()).isCloseTo(0.2065, within(1e-4));
      assertThat(desk.get("/review/figures?ui=en").body())
          .contains("4 matches by 1 person; 1 with copies counted once")
          .contains("1 confirmed · 0 rejected · 0 open, from 4 posts with copies counted once");
      assertThat(desk.get("/review/figures?ui=zh").body()).contains("副本只算一次时为 1 条");
    }
  }

  @Test
  void listsThePostAndItsCopiesEarliestFirst() {
    JsonNode page = server.json("/api/v1/posts?copies=twitter:copy-2");
    assertThat(ids(page))
        .containsExactly("twitter:t001", "twitter:copy-1", "twitter:copy-2", "twitter:copy-3");
    assertThat(page.at("/facets/account/0/value").asText()).isEqualTo("copier-1");
    assertThat(server.json("/posts.json?copies=twitter:copy-2").get("posts"))
        .isEqualTo(page.get("posts"));
  }

  @Test
  void bulkSearchCollapsesAndListsToo() {
    List<JsonNode> lines =
        server.lines(
            "/api/v1/search",
            "{\"id\":1,\"narrative\":\"us-gun-violence\",\"size\":100}",
            "{\"id\":2,\"copies\":\"twitter:t001\"}",
            "{\"id\":3,\"copies\":\"twitter:none\"}");
    assertThat(ids(lines.get(0)))
        .filteredOn(id -> id.contains("copy") || id.endsWith("t001"))
        .hasSize(1);
    assertThat(ids(lines.get(1))).hasSize(4);
    assertThat(lines.get(2).at("/error/detail").asText()).contains("twitter:none");
  }

  @Test
  void refusesACopyBesideAnotherSubjectAndAnUnknownPost() {
    assertThat(server.get("/api/v1/posts?copies=twitter:t001&q=guns").body())
        .contains("only one of q, statement, like and copies");
    assertThat(server.get("/api/v1/posts?copies=twitter:none").statusCode()).isEqualTo(404);
    assertThat(server.get("/api/v1/posts?collapse=perhaps").statusCode()).isEqualTo(400);
  }

  @Test
  void saysInBothLanguagesWhatIsCountedAndHowToSeeAll() {
    String english = server.get("/posts?ui=en&" + GUNS).body();
    assertThat(english)
        .contains("+3 copies by 2 accounts", "Copies of a post are listed once", "List every copy")
        .containsPattern("href=\"/posts\\?copies=twitter:(t001|copy-\\d)\"");
    assertThat(server.get("/posts?ui=zh&" + GUNS).body())
        .contains("另有 3 条副本，来自 2 个账号", "副本只列一次", "列出全部副本");
    assertThat(server.get("/posts?ui=en&collapse=false&" + GUNS).body())
        .contains("List copies once")
        .doesNotContain("Copies of a post are listed once");
    assertThat(server.get("/narratives/us-gun-violence?ui=en").body())
        .contains("+3 copies by 2 accounts");
  }

  @Test
  void aClickOnTheCountListsTheCopiesAndASwitchShowsAll() {
    try (Chromium browser = Chromium.start();
        Visit visit = new Visit(browser, server, new Browser.NewContextOptions())) {
      visit.go("/posts?" + GUNS);
      int once = visit.count(".hit");
      visit.at(".copies a", "+3 copies by 2 accounts").click();
      assertThat(visit.page()).hasURL(Pattern.compile("copies=twitter:"));
      assertThat(visit.at(".hit")).hasCount(4);
      assertThat(visit.at(".hit time").first()).hasAttribute("datetime", "2021-03-25T08:10:00Z");
      visit.at(".facets a", "copier-1").click();
      assertThat(visit.at(".hit")).hasCount(2);
      visit.go("/posts?" + GUNS);
      visit.at("a", "List every copy").click();
      assertThat(visit.at("a", "List copies once")).hasCount(1);
      assertThat(visit.at(".hit")).hasCount(once + 3);
    }
  }
}

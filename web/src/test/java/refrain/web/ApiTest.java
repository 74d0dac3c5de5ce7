package refrain.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
  private RunningServer server = RunningServer.start();

  @BeforeAll
  void start() {
    assertThat(server.json("/readyz").get("status").asText()).isEqualTo("ready");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void ranksPostsOfANarrativeClosestFirst() {
    JsonNode page = server.json("/api/v1/posts?narrative=us-gun-violence");
    List<Double> scores = new ArrayList<>();
    page.get("posts").forEach(hit -> scores.add(hit.get("score").asDouble()));
    assertThat(scores)
        .isNotEmpty()
        .isSortedAccordingTo((a, b) -> Double.compare(b, a))
        .allMatch(s -> s >= 0.5);
    assertThat(page.at("/posts/0/match/narrative").asText()).isEqualTo("us-gun-violence");
    assertThat(page.at("/posts/0/match/evidence/spans/0/post").size()).isEqualTo(2);
    assertThat(page.get("note").asText()).contains("not attribution");
  }

  @Test
  void findsChineseTextThatIsEncodedAsUtf8() {
    JsonNode page =
        server.json(
            "/api/v1/posts?size=1&q=%E5%87%AD%E4%BB%80%E4%B9%88%E8%87%AA%E7%A7%B0%E4%BA%BA%E6%9D%83%E7%81%AF%E5%A1%94");
    assertThat(page.at("/posts/0/post/text").asText()).contains("凭什么自称人权灯塔");
    assertThat(page.at("/posts/0/evidence/spans").size()).isPositive();
  }

  @Test
  void pagesThroughEveryPostOnceWithCursors() {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = server.json("/api/v1/posts?size=7&counts=false" + cursor);
      page.get("posts").forEach(hit -> ids.add(hit.at("/post/id").asText()));
      cursor = page.has("next") ? "&cursor=" + page.get("next").asText() : "";
    } while (!cursor.isEmpty());
    assertThat(ids).doesNotHaveDuplicates().hasSize(RunningServer.FIXTURES.posts().size());
  }

  @Test
  void countsFacetsAndFiltersByThem() {
    JsonNode all = server.json("/api/v1/posts");
    long weibo = 0;
    for (JsonNode value : all.at("/facets/platform"))
      if (value.get("value").asText().equals("weibo")) weibo = value.get("count").asLong();
    assertThat(weibo).isPositive();
    assertThat(server.json("/api/v1/posts?platform=weibo").get("total").asLong()).isEqualTo(weibo);
    assertThat(server.json("/api/v1/posts?platform=weibo&platform=twitter").get("total").asLong())
        .isGreaterThan(weibo);
  }

  @Test
  void takesADayAsItsFirstInstant() {
    assertThat(server.json("/api/v1/posts?from=2021-03-25&to=2021-03-26").get("total").asLong())
        .isEqualTo(2);
    assertThat(
            server
                .json("/api/v1/posts?from=2021-03-25T08:10:00Z&to=2021-03-25T19:42:00Z")
                .get("total")
                .asLong())
        .isEqualTo(1);
  }

  @Test
  void leavesEvidenceAndCountsOutWhenTheyAreNotAskedFor() {
    JsonNode page = server.json("/api/v1/posts?narrative=us-wars&counts=false&evidence=false");
    assertThat(page.has("facets")).isFalse();
    assertThat(page.at("/posts/0/match").has("evidence")).isFalse();
    assertThat(page.at("/posts/0/match").has("rarity")).isTrue();
  }

  @Test
  void comparesAPostWithAStatement() {
    JsonNode answer = server.json("/api/v1/compare?post=twitter:t001&statement=gun-en-1");
    assertThat(answer.at("/match/tier").asText()).isEqualTo("verbatim");
    assertThat(answer.at("/match/evidence/days_after").asLong()).isEqualTo(1);
    assertThat(answer.at("/match/evidence/parts/0/name").asText()).isEqualTo("base");
    assertThat(answer.at("/match/narrative").asText()).isEqualTo("us-gun-violence");
    int end = answer.at("/match/evidence/spans/0/post/1").asInt();
    assertThat(answer.at("/post/text").asText().substring(0, end)).endsWith("massacre");
  }

  @Test
  void readsAPostAndItsMatches() {
    assertThat(server.json("/api/v1/posts/twitter:t001").at("/source/line").asLong()).isEqualTo(1);
    assertThat(server.json("/api/v1/posts/twitter:t001").get("synthetic").asBoolean()).isTrue();
    JsonNode matches =
        server.json("/api/v1/posts/twitter:t001/matches?against=narratives&top=1&evidence=false");
    assertThat(matches.at("/matches/0/narrative").asText()).isEqualTo("us-gun-violence");
    assertThat(matches.get("matches").size()).isEqualTo(1);
  }

  @Test
  void readsAPostWhoseIdHoldsEveryCharacterThatAddressesGiveAMeaning() {
    String id = HostilePosts.all().getFirst().id().toString();
    String path = "/api/v1/posts/telegram:hostile/0%3Fx%3D%3Cb%3E%26y%3D%252F%3B..%230";
    assertThat(server.json(path).get("id").asText()).isEqualTo(id);
    assertThat(server.json(path.replace("hostile/", "hostile%2F")).get("id").asText())
        .isEqualTo(id);
  }

  @Test
  void listsNarrativesAndStatements() {
    JsonNode narratives = server.json("/api/v1/narratives");
    assertThat(narratives.get("narratives").size()).isEqualTo(3);
    assertThat(narratives.at("/narratives/0/title/zh").asText()).isEqualTo("新冠病毒可能来自美国");
    assertThat(narratives.at("/narratives/0/distribution").size()).isEqualTo(20);
    assertThat(server.json("/api/v1/narratives/us-wars").get("statements").size()).isEqualTo(2);
    assertThat(server.json("/api/v1/statements").get("statements").size()).isEqualTo(8);
    assertThat(server.json("/api/v1/statements?narrative=us-wars").get("statements").size())
        .isEqualTo(2);
    assertThat(server.json("/api/v1/statements/gun-en-1").get("outlet_kind").asText())
        .isEqualTo("newspaper");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/posts?min_score=1.5 | 400 | min_score | a number from 0 to 1",
        "/api/v1/posts?min_score=high | 400 | min_score | a number from 0 to 1",
        "/api/v1/posts?size=0 | 400 | size | from 1 to 500",
        "/api/v1/posts?sort=best | 400 | sort | newest, oldest, score",
        "/api/v1/posts?lang=fr | 400 | lang | en, other, zh",
        "/api/v1/posts?from=yesterday | 400 | from | a day such as",
        "/api/v1/posts?from=2021-05-01&to=2021-04-01 | 400 | to | a time after",
        "/api/v1/posts?q=a&statement=gun-en-1 | 400 | statement | only one of",
        "/api/v1/posts?sort=score&sort=newest | 400 | sort | one value",
        "/api/v1/posts?platfrom=weibo | 400 | platfrom | platform",
        "/api/v1/posts?q=%ff%fe | 400 | q | UTF-8",
        "/api/v1/compare?post=twitter:t001 | 400 | statement | the id of a statement"
      })
  void namesTheParameterThatIsWrong(String path, int status, String parameter, String wanted) {
    HttpResponse<String> answer = server.get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = RunningServer.read(answer.body());
    assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
    assertThat(problem.get("detail").asText()).contains(wanted);
    assertThat(problem.get("type").asText()).isEqualTo("urn:refrain:problem:bad-input");
    assertThat(problem.get("instance").asText()).startsWith("/api/v1/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/narratives/nope",
        "/api/v1/posts?narrative=nope",
        "/api/v1/posts?narrative=us-wars&narrative=nope",
        "/api/v1/statements/nope",
        "/api/v1/posts/twitter:nope",
        "/api/v1/posts/no-colon",
        "/api/v1/compare?post=twitter:t001&statement=nope",
        "/api/v1/nothing",
        "/posts.json?narrative=nope",
        "/narratives/nope.json"
      })
  void answersNotFoundForWhatIsNotThere(String path) {
    HttpResponse<String> answer = server.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(RunningServer.read(answer.body()).get("title").asText()).isEqualTo("Not found");
  }

  @Test
  void refusesABrokenEscape() throws java.io.IOException {
    String answer =
        server.raw(
            "GET /api/v1/posts?q=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
  }

  @Test
  void refusesACursorThatIsNotOneOfOurs() {
    assertThat(server.get("/api/v1/posts?cursor=zzz").statusCode()).isEqualTo(400);
  }

  @Test
  void measuresRequestsByRouteAndNotByWhatWasAsked() {
    server.get("/api/v1/posts?q=secret");
    String metrics = server.get("/metrics").body();
    assertThat(metrics)
        .contains("route=\"/api/v1/posts\"")
        .contains("refrain_posts")
        .doesNotContain("secret");
  }

  @Test
  void writesEmojiAndLoneSurrogatesAsJsonThatCanBeReadBack() {
    String text = HostilePosts.all().get(5).text();
    JsonNode page =
        server.json("/api/v1/posts?platform=telegram&collection=hostile%20%22%3E%3Cb%3E&size=50");
    List<String> texts = new ArrayList<>();
    page.get("posts").forEach(hit -> texts.add(hit.at("/post/text").asText()));
    assertThat(texts).anyMatch(t -> t.startsWith(text.substring(0, text.indexOf("lone"))));
  }
}

package refrain.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures from judgements, and the recalibration that follows from them. */
class FiguresTest {
  private static final String GUNS = "us-gun-violence";
  private static final String COMPARE =
      "/compare?ui=en&post=twitter:t001&statement=gun-en-1&narrative=" + GUNS;
  private static final String CURATOR = Users.authorization("curator");

  private RunningServer server;

  @BeforeEach
  void start() {
    server = RunningServer.start(Users.options());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private JsonNode json(String path) {
    return RunningServer.read(get(path));
  }

  private String get(String path) {
    return server.get(path, "Authorization", CURATOR).body();
  }

  private void judge(String who, List<String> judgements) {
    assertThat(
            server
                .post(
                    "/api/v1/judgements",
                    "[" + String.join(",", judgements) + "]",
                    "Content-Type",
                    "application/json",
                    "Authorization",
                    Users.authorization(who))
                .statusCode())
        .isEqualTo(201);
  }

  private static String judgement(String post, String narrative, boolean right) {
    return "{\"post\":\"%s\",\"narrative\":\"%s\",\"verdict\":\"%s\"}"
        .formatted(post, narrative, right ? "confirm" : "reject");
  }

  /** The ten closest posts, the first eight right. */
  private List<String> tenClosest() {
    List<String> all = new ArrayList<>();
    json("/api/v1/posts?size=10&collapse=false&min_score=0&narrative=" + GUNS)
        .get("posts")
        .forEach(hit -> all.add(judgement(hit.at("/post/id").asText(), GUNS, all.size() < 8)));
    return all;
  }

  /** Wilson's interval of 8 in 10 is 0.4902 to 0.9433. */
  @Test
  void givePrecisionWithItsIntervalAndAgreement() {
    judge("reviewer", tenClosest());
    JsonNode figures = json("/api/v1/narratives/" + GUNS + "/figures");
    assertThat(figures.get("note").asText()).contains("not attribution");
    JsonNode ten = figures.at("/narratives/0/precision_at/1");
    assertThat(ten.get("k").asInt()).isEqualTo(10);
    assertThat(ten.get("complete").asBoolean()).isTrue();
    assertThat(ten.at("/precision/share").asDouble()).isEqualTo(0.8);
    assertThat(ten.at("/precision/low").asDouble()).isCloseTo(0.4902, within(1e-4));
    assertThat(ten.at("/precision/high").asDouble()).isCloseTo(0.9433, within(1e-4));
    assertThat(figures.at("/agreement").has("alpha")).isFalse();
    assertThat(get("/review/figures?ui=en")).contains("Not computable: no match was judged by two");
    judge("colleague", tenClosest());
    assertThat(json("/review/figures.json").at("/agreement/alpha").asDouble()).isEqualTo(1);
    assertThat(json("/api/v1/figures").at("/agreement/agreed").asInt()).isEqualTo(10);
    String page = get("/review/figures?ui=en");
    assertThat(page).contains("0.49–0.94", "10 of 10", "Firm: they agree on 10 of 10");
    assertThat(page).contains("Too little to go by: it takes 20 decided matches");
  }

  @Test
  void teachWhenNothingWasJudgedAndSayWhatIsWrong() {
    assertThat(get("/review/figures?ui=en")).contains("Nobody has judged anything yet");
    assertThat(get("/review/figures?ui=zh")).contains("还没有人作过判定");
    for (String wrong : List.of("0", "2", "x"))
      assertThat(
              server
                  .get("/api/v1/figures?precision=" + wrong, "Authorization", CURATOR)
                  .statusCode())
          .isEqualTo(400);
    assertThat(server.get("/api/v1/narratives/none/figures", "Authorization", CURATOR).statusCode())
        .isEqualTo(404);
  }

  @Test
  void suggestAThresholdForTheWantedPrecisionOnceThereIsEnough() {
    judge("reviewer", every());
    JsonNode guns = json("/api/v1/narratives/" + GUNS + "/figures?precision=0.9");
    double threshold = guns.at("/narratives/0/threshold/score").asDouble();
    assertThat(threshold).isBetween(0.3, 0.7);
    assertThat(guns.at("/narratives/0/threshold/precision").asDouble()).isGreaterThanOrEqualTo(0.9);
    assertThat(get("/review/figures?ui=en&precision=0.9")).contains("class=\"cut\"", "polyline");
    assertThat(json("/api/v1/review?narrative=" + GUNS).at("/matches/0/threshold").asDouble())
        .isBetween(0.3, 0.7);
  }

  /** Every post and narrative; right from a score of 0.6 on. */
  private List<String> every() {
    List<String> all = new ArrayList<>();
    for (JsonNode narrative : json("/api/v1/narratives").get("narratives")) {
      String id = narrative.get("id").asText();
      json("/api/v1/posts?size=100&collapse=false&min_score=0&narrative=" + id)
          .get("posts")
          .forEach(
              hit ->
                  all.add(
                      judgement(
                          hit.at("/post/id").asText(), id, hit.get("score").asDouble() >= 0.6)));
    }
    return all;
  }

  private int send(String method) {
    return server
        .send(
            HttpRequest.newBuilder(URI.create(server.url("/api/v1/recalibration")))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", CURATOR)
                .build())
        .statusCode();
  }

  @Test
  void leadToARecalibrationThatIsAppliedShownAndUndone() {
    assertThat(send("POST")).isEqualTo(400);
    assertThat(send("DELETE")).isEqualTo(404);
    judge("reviewer", every());
    String before = get("/posts.json?narrative=" + GUNS);
    JsonNode proposed = json("/api/v1/recalibration").get("proposed");
    assertThat(proposed.at("/after/error").asDouble())
        .isLessThan(proposed.at("/before/error").asDouble());
    assertThat(get("/review/figures?ui=en")).contains("Apply this recalibration");
    assertThat(get(COMPARE)).doesNotContain("recalibrated from");
    assertThat(send("POST")).isEqualTo(201);
    int judgements = json("/api/v1/recalibration").at("/applied/judgements").asInt();
    assertThat(judgements).isGreaterThanOrEqualTo(40);
    assertThat(get(COMPARE)).contains("recalibrated from " + judgements + " judgements");
    assertThat(get("/review/figures?ui=en")).contains("Recalibrated from " + judgements);
    assertThat(get("/review?ui=en")).contains("recalibrated from " + judgements);
    assertThat(get("/posts.json?narrative=" + GUNS)).isEqualTo(before);
    assertThat(json("/journal.json?kind=recalibration").get("acts")).hasSize(1);
    assertThat(json("/journal.json?kind=recalibration").at("/acts/0/by").asText())
        .isEqualTo("curator");
    assertThat(get("/journal?ui=zh&kind=recalibration")).contains("分数校准");
    String act = server.curation().history().latest(a -> true, 0, 1).getFirst().id();
    assertThat(
            server
                .post("/api/v1/journal/" + act + "/undo", "", "Authorization", CURATOR)
                .statusCode())
        .isEqualTo(200);
    assertThat(get(COMPARE)).doesNotContain("recalibrated from");
    assertThat(json("/api/v1/recalibration").has("applied")).isFalse();
  }
}

package refrain.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementsTest {
  private static final String PATH = "/api/v1/judgements";
  private static final String MATCH = "\"post\":\"twitter:t001\",\"narrative\":\"us-gun-violence\"";
  private static final String COMPARE =
      "/compare?post=twitter:t001&statement=gun-en-1&narrative=us-gun-violence";

  private RunningServer server;

  @BeforeEach
  void start() {
    server = RunningServer.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> judge(String json) {
    return server.post(PATH, json, "Content-Type", "application/json");
  }

  private HttpResponse<String> form(String path, String... fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2)
      body.append(i == 0 ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    return server.post(path, body.toString(), "Content-Type", "application/x-www-form-urlencoded");
  }

  private JsonNode listed(String query) {
    return server.json(PATH + query).get("judgements");
  }

  @Test
  void areKeptWithWhoWhenAndWhy() {
    HttpResponse<String> answer =
        judge("{" + MATCH + ",\"verdict\":\"confirm\",\"reason\":\"原话 😀\"}");
    assertThat(answer.statusCode()).isEqualTo(201);
    JsonNode judged = RunningServer.read(answer.body());
    assertThat(judged.get("note").asText()).contains("not attribution");
    JsonNode kept = listed("").get(0);
    assertThat(kept).isEqualTo(judged.at("/judgements/0"));
    assertThat(kept.get("by").asText()).isEqualTo("owner");
    assertThat(kept.get("reason").asText()).isEqualTo("原话 😀");
    assertThat(kept.get("at").asText()).startsWith("20").endsWith("Z");
  }

  @Test
  void replaceThePersonsEarlierOneAndAreUndoneBackToIt() {
    judge("{" + MATCH + ",\"verdict\":\"confirm\"}");
    String act =
        RunningServer.read(judge("{" + MATCH + ",\"verdict\":\"reject\"}").body())
            .get("act")
            .asText();
    assertThat(listed("").size()).isEqualTo(1);
    assertThat(listed("").at("/0/verdict").asText()).isEqualTo("reject");
    assertThat(server.post("/api/v1/journal/" + act + "/undo", "").statusCode()).isEqualTo(200);
    assertThat(listed("").at("/0/verdict").asText()).isEqualTo("confirm");
  }

  @Test
  void cannotBeUndoneOnceTheyWereReplaced() {
    String first =
        RunningServer.read(judge("{" + MATCH + ",\"verdict\":\"confirm\"}").body())
            .get("act")
            .asText();
    judge("{" + MATCH + ",\"verdict\":\"reject\"}");
    HttpResponse<String> refused = server.post("/api/v1/journal/" + first + "/undo", "");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("undo that first");
  }

  @Test
  void areTakenBack() {
    judge("{" + MATCH + ",\"verdict\":\"unsure\"}");
    HttpRequest delete =
        HttpRequest.newBuilder(
                URI.create(server.url(PATH + "?post=twitter:t001&narrative=us-gun-violence")))
            .DELETE()
            .build();
    assertThat(server.send(delete).statusCode()).isEqualTo(200);
    assertThat(listed("").size()).isZero();
    assertThat(server.send(delete).statusCode()).isEqualTo(404);
  }

  @Test
  void areTakenSeveralAtOnceAllOrNone() {
    String good = "{" + MATCH + ",\"verdict\":\"confirm\"}";
    String other = good.replace("t001", "t002");
    assertThat(judge("[" + good + "," + other + "]").statusCode()).isEqualTo(201);
    assertThat(listed("").size()).isEqualTo(2);
    assertThat(listed("?post=twitter:t002&verdict=confirm&by=owner").size()).isEqualTo(1);
    assertThat(listed("?narrative=us-wars").size()).isZero();
    String wrong = good.replace("t001", "t005").replace("confirm", "perhaps");
    assertThat(
            judge("[" + good.replace("twitter:t001", "weibo:t004") + "," + wrong + "]")
                .statusCode())
        .isEqualTo(400);
    assertThat(listed("").size()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | 400 | post",
        "{\"post\":\"twitter:t001\",\"narrative\":\"us-wars\"} | 400 | verdict",
        "{\"post\":\"twitter:nope\",\"narrative\":\"us-wars\",\"verdict\":\"confirm\"} | 404 | no post",
        "{\"post\":\"twitter:t001\",\"narrative\":\"nope\",\"verdict\":\"confirm\"} | 404 | no narrative",
        "{\"post\":\"twitter:t001\",\"narrative\":\"us-wars\",\"verdict\":\"yes\"} | 400 | confirm, reject or unsure",
        "{\"post\":1,\"narrative\":\"us-wars\",\"verdict\":\"confirm\"} | 400 | a text",
        "{\"post\":\"twitter:t001\",\"narrative\":\"us-wars\",\"verdict\":\"confirm\",\"by\":\"eve\"} | 400 | only",
        "[1] | 400 | JSON object",
        "not json | 400 | JSON",
        "[] | 400 | nothing to decide"
      })
  void sayWhatIsWrongWithARequest(String body, int status, String wanted) {
    HttpResponse<String> answer = judge(body);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(wanted);
  }

  @Test
  void refuseAReasonThatIsTooLongAndABodyThatIsNotJson() {
    assertThat(
            judge(
                    "{"
                        + MATCH
                        + ",\"verdict\":\"confirm\",\"reason\":\""
                        + "x".repeat(2_001)
                        + "\"}")
                .body())
        .contains("2,001");
    assertThat(server.post(PATH, "{}", "Content-Type", "text/plain").statusCode()).isEqualTo(415);
    assertThat(server.post("/judgements", "{}", "Content-Type", "application/json").statusCode())
        .isEqualTo(415);
  }

  @Test
  void standOnTheComparisonAndInListsWithTheirReasons() {
    judge(
        "{"
            + MATCH
            + ",\"verdict\":\"reject\",\"reason\":\"<script>alert(1)</script> \u202Eevil\"}");
    String compare = server.get(COMPARE).body();
    assertThat(compare)
        .contains("standing reject")
        .contains("&lt;script>alert(1)&lt;/script>")
        .contains("‹U+202E›")
        .doesNotContain("<script>alert");
    assertThat(compare)
        .contains("value=\"reject\" class=\"reject\" data-key=\"2\" aria-pressed=\"true\"");
    assertThat(server.get("/posts?narrative=us-gun-violence&ui=en").body())
        .contains("<span class=\"standing reject\">Rejected</span>");
    assertThat(server.get("/posts/twitter:t001?ui=zh").body()).contains("已否定");
  }

  @Test
  void areMadeByAPlainFormThatLeadsBackAndTellsWhatWasDone() {
    HttpResponse<String> answer =
        form(
            "/judgements",
            "post",
            "twitter:t001",
            "narrative",
            "us-gun-violence",
            "verdict",
            "confirm",
            "reason",
            "看过 & sure",
            "back",
            COMPARE);
    assertThat(answer.statusCode()).isEqualTo(303);
    String to = answer.headers().firstValue("Location").orElseThrow();
    assertThat(to).contains("/compare?post=twitter:t001").contains("&done=");
    String page =
        server
            .get(URI.create(to).getRawPath() + "?" + URI.create(to).getRawQuery() + "&ui=en")
            .body();
    assertThat(page)
        .contains("role=\"status\"")
        .contains("Confirmed: twitter:t001 repeats")
        .contains("看过 &amp; sure");
    assertThat(page).doesNotContain("compare.json?post=twitter:t001&amp;done");
    String undo = page.replaceAll("(?s).*action=\"(/journal/[0-9a-f]+/undo)\".*", "$1");
    assertThat(form(undo, "back", COMPARE).statusCode()).isEqualTo(303);
    assertThat(listed("").size()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "http://evil.example/, /",
    "//evil.example/, /",
    "'/\\evil.example', /",
    "javascript:alert(1), /",
    "'/x\r\nSet-Cookie: a=b', /",
    "'/compare?post=a#x', '/compare?post=a'"
  })
  void leadBackToPagesOfOursOnly(String back, String start) {
    HttpResponse<String> answer =
        form(
            "/judgements",
            "post",
            "twitter:t001",
            "narrative",
            "us-gun-violence",
            "verdict",
            "confirm",
            "back",
            back);
    URI to =
        URI.create(server.url("/")).resolve(answer.headers().firstValue("Location").orElseThrow());
    assertThat(to.getHost()).isEqualTo("127.0.0.1");
    assertThat(to.toString()).startsWith(server.url(start)).contains("done=");
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void leaveTheMachineAsFilesThatSayWhatTheyAre() {
    judge("{" + MATCH + ",\"verdict\":\"confirm\",\"reason\":\"=HYPERLINK(1)\\nsecond line\"}");
    HttpResponse<String> lines = server.get("/judgements.jsonl?narrative=us-gun-violence");
    assertThat(lines.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    List<String> all = lines.body().lines().toList();
    assertThat(all).hasSize(2);
    JsonNode head = RunningServer.read(all.getFirst()).get("refrain");
    assertThat(head.get("note").asText()).contains("not attribution");
    assertThat(head.at("/filters/narrative").asText()).isEqualTo("us-gun-violence");
    assertThat(RunningServer.read(all.getLast()).get("verdict").asText()).isEqualTo("confirm");
    String csv = server.get("/judgements.csv").body();
    assertThat(csv)
        .startsWith("\uFEFF\"post\",\"narrative\",\"verdict\"")
        .contains("\"'=HYPERLINK(1)\nsecond line\"")
        .contains("not attribution");
    assertThat(server.get("/judgements.csv?who=x").statusCode()).isEqualTo(400);
  }

  @Test
  void ofSeveralPeopleAreCountedAndADisputeShows() {
    server.close();
    server = RunningServer.start(Users.options());
    String confirm = "{" + MATCH + ",\"verdict\":\"confirm\"}";
    for (String who : List.of("reviewer", "colleague", "curator"))
      assertThat(
              server
                  .post(
                      PATH,
                      who.equals("curator") ? confirm.replace("confirm", "reject") : confirm,
                      "Content-Type",
                      "application/json",
                      "Authorization",
                      Users.authorization(who))
                  .statusCode())
          .isEqualTo(201);
    String page =
        server
            .get(
                "/posts?narrative=us-gun-violence&ui=en",
                "Authorization",
                Users.authorization("reader"))
            .body();
    assertThat(page).contains("Disputed: 2 confirm, 1 reject");
    String compare = server.get(COMPARE, "Authorization", Users.authorization("reader")).body();
    assertThat(compare).contains("colleague").doesNotContain("action=\"/judgements\"");
  }

  @Test
  void ofOthersAreTakenBackByACuratorOnly() {
    server.close();
    server = RunningServer.start(Users.options());
    String act =
        RunningServer.read(
                server
                    .post(
                        PATH,
                        "{" + MATCH + ",\"verdict\":\"confirm\"}",
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        Users.authorization("reviewer"))
                    .body())
            .get("act")
            .asText();
    String undo = "/api/v1/journal/" + act + "/undo";
    for (String who : List.of("reader", "colleague"))
      assertThat(server.post(undo, "", "Authorization", Users.authorization(who)).statusCode())
          .as(who)
          .isEqualTo(403);
    assertThat(server.post(undo, "", "Authorization", Users.authorization("curator")).statusCode())
        .isEqualTo(200);
  }
}

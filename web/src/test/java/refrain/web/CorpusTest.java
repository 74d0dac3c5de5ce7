package refrain.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.curation.Catalogue;

class CorpusTest {
  private static final String NARRATIVES = "/api/v1/narratives";
  private static final String STATEMENTS = "/api/v1/statements";
  private static final String DRAFT =
      "{\"title\":{\"en\":\"Café talk & more\",\"zh\":\"新叙事\"},\"summary\":{\"zh\":\"说明 😀\"},\"reason\":\"new line\"}";
  private static final String SAID =
      "{\"outlet\":\"外交部\",\"outlet_kind\":\"ministry\",\"text\":\"先查德特里克堡 😀\",\"lang\":\"zh\",\"published_at\":\"2021-05-01\",\"narratives\":[\"us-gun-violence\"],\"url\":\"https://example.org/a\"}";

  private RunningServer server;

  @BeforeEach
  void start() {
    server = RunningServer.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Catalogue corpus() {
    return server.curation().catalogue();
  }

  private HttpResponse<String> send(String method, String path, String json, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.url(path)))
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (!json.isEmpty()) request.header("Content-Type", "application/json");
    if (headers.length > 0) request.headers(headers);
    return server.send(request.build());
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

  private String version(String path) {
    return server.get(path).headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void takesANewNarrativeUnderAnIdOfItsTitle() {
    HttpResponse<String> answer = send("POST", NARRATIVES, DRAFT);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Location")).hasValue(NARRATIVES + "/cafe-talk-more");
    Narrative made = corpus().narrative(new NarrativeId("cafe-talk-more")).orElseThrow();
    assertThat(made.summary().zh()).isEqualTo("说明 😀");
    assertThat(
            RunningServer.read(send("POST", NARRATIVES, DRAFT).body()).at("/narrative/id").asText())
        .isEqualTo("cafe-talk-more-2");
    assertThat(server.curation().history().latest(act -> true, 1, 1).getFirst().why())
        .isEqualTo("new line");
  }

  @Test
  void tellsProgramsWhatItsFormsSendAndTakesIt() {
    JsonNode fresh = server.json("/corpus/narratives/new.json");
    assertThat(fresh.get("send").asText()).isEqualTo("POST " + NARRATIVES);
    String filled = fresh.get("body").toString().replace("\"en\":\"\"", "\"en\":\"Tea\"");
    assertThat(send("POST", NARRATIVES, filled).statusCode()).isEqualTo(201);

    JsonNode held = server.json("/corpus/narratives/tea/edit.json");
    assertThat(held.get("send").asText()).isEqualTo("PUT " + NARRATIVES + "/tea");
    filled = held.get("body").toString().replace("Tea", "Green tea");
    assertThat(send("PUT", NARRATIVES + "/tea", filled).statusCode()).isEqualTo(200);
    assertThat(corpus().narrative(new NarrativeId("tea")).orElseThrow().title().en())
        .isEqualTo("Green tea");

    JsonNode said = server.json("/corpus/statements/new.json?narrative=tea");
    assertThat(said.at("/body/narratives/0").asText()).isEqualTo("tea");
    assertThat(said.at("/choices/kind").toString()).isEqualTo("[\"original\",\"gist\"]");
    filled =
        said.get("body")
            .toString()
            .replace("\"outlet\":\"\"", "\"outlet\":\"外交部\"")
            .replace("\"text\":\"\"", "\"text\":\"喝茶\"");
    assertThat(send("POST", STATEMENTS, filled).statusCode()).isEqualTo(201);
  }

  @Test
  void changesANarrativeOnlyOnTheBasisOfWhatHolds() {
    String path = NARRATIVES + "/us-wars";
    String version = version(path);
    assertThat(send("PUT", path, DRAFT).statusCode()).isEqualTo(428);
    HttpResponse<String> first = send("PUT", path, DRAFT, "If-Match", version);
    assertThat(first.statusCode()).isEqualTo(200);
    HttpResponse<String> second =
        send("PUT", path, DRAFT.replace("talk", "walk"), "If-Match", version);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("owner changed it on 20").contains("\"act\":\"");
    String next = first.headers().firstValue("ETag").orElseThrow();
    assertThat(version(path)).isEqualTo(next);
    assertThat(send("PUT", path, DRAFT.replace("talk", "walk"), "If-Match", next).statusCode())
        .isEqualTo(200);
    assertThat(send("PUT", path, DRAFT, "If-Match", "*").statusCode()).isEqualTo(200);
  }

  @Test
  void retiresAndRestoresByUndoing() {
    String path = NARRATIVES + "/us-wars";
    HttpResponse<String> gone = send("DELETE", path + "?base=*&reason=too%20broad", "");
    assertThat(gone.statusCode()).isEqualTo(200);
    assertThat(server.get(path).statusCode()).isEqualTo(404);
    assertThat(server.json("/corpus.json?retired=true").at("/narratives/0/id").asText())
        .isEqualTo("us-wars");
    assertThat(server.get("/corpus/narratives/us-wars/edit?ui=en").body())
        .contains("This narrative is retired");
    String act = RunningServer.read(gone.body()).get("act").asText();
    assertThat(server.post("/api/v1/journal/" + act + "/undo", "").statusCode()).isEqualTo(200);
    assertThat(corpus().narrative(new NarrativeId("us-wars"))).isPresent();
  }

  @Test
  void mergesWithStatementsAndConfirmationsInOneActAndOneUndo() {
    List<Statement> before = corpus().statements(new NarrativeId("us-gun-violence"));
    for (String[] judged :
        new String[][] {
          {"t001", "us-gun-violence", "confirm"}, {"t002", "us-gun-violence", "reject"}
        })
      send(
          "POST",
          "/api/v1/judgements",
          "{\"post\":\"twitter:%s\",\"narrative\":\"%s\",\"verdict\":\"%s\"}"
              .formatted((Object[]) judged));
    HttpResponse<String> merged =
        send(
            "POST",
            NARRATIVES + "/us-gun-violence/merge",
            "{\"into\":\"us-wars\"}",
            "If-Match",
            version(NARRATIVES + "/us-gun-violence"));
    assertThat(merged.statusCode()).isEqualTo(200);
    assertThat(corpus().narrative(new NarrativeId("us-gun-violence"))).isEmpty();
    assertThat(corpus().statements(new NarrativeId("us-wars")))
        .extracting(Statement::id)
        .containsAll(before.stream().map(Statement::id).toList());
    JsonNode carried = server.json("/api/v1/judgements?narrative=us-wars").get("judgements");
    assertThat(carried).hasSize(1);
    assertThat(carried.at("/0/post").asText()).isEqualTo("twitter:t001");
    String act = RunningServer.read(merged.body()).get("act").asText();
    assertThat(server.post("/api/v1/journal/" + act + "/undo", "").statusCode()).isEqualTo(200);
    assertThat(corpus().statements(new NarrativeId("us-gun-violence"))).isEqualTo(before);
    assertThat(server.json("/api/v1/judgements?narrative=us-wars").get("judgements")).isEmpty();
  }

  @Test
  void splitsChosenStatementsOff() {
    List<Statement> before = corpus().statements(new NarrativeId("us-gun-violence"));
    String chosen = before.getFirst().id().value();
    String path = NARRATIVES + "/us-gun-violence/split";
    String body =
        DRAFT
            .replace("}}", "}")
            .replace(",\"reason\"", ",\"statements\":[\"%s\"],\"base\":\"*\",\"reason\"");
    HttpResponse<String> split = send("POST", path, body.formatted(chosen));
    assertThat(split.statusCode()).as(split.body()).isEqualTo(201);
    assertThat(corpus().statements(new NarrativeId("cafe-talk-more")))
        .extracting(s -> s.id().value())
        .containsExactly(chosen);
    assertThat(corpus().statements(new NarrativeId("us-gun-violence"))).hasSize(before.size() - 1);
    assertThat(send("POST", path, body.formatted("nope")).statusCode()).isEqualTo(400);
  }

  @Test
  void takesChangesAndRetiresStatements() {
    HttpResponse<String> made = send("POST", STATEMENTS, SAID);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    JsonNode statement = RunningServer.read(made.body()).get("statement");
    assertThat(statement.get("collection").asText()).isEqualTo("desk");
    assertThat(send("POST", STATEMENTS, SAID).body()).contains("word for word");
    String path = STATEMENTS + "/" + statement.get("id").asText();
    String version = version(path);
    assertThat(send("PUT", path, SAID.replace("外交部", "新华社"), "If-Match", version).statusCode())
        .isEqualTo(200);
    StatementId id = new StatementId(statement.get("id").asText());
    assertThat(corpus().statement(id).orElseThrow().outlet().name()).isEqualTo("新华社");
    assertThat(send("DELETE", path, "", "If-Match", version).statusCode()).isEqualTo(409);
    assertThat(send("DELETE", path + "?base=*", "").statusCode()).isEqualTo(200);
    assertThat(server.get("/statements/" + id + "?ui=en").body())
        .contains("This statement is retired")
        .contains("先查德特里克堡");
    assertThat(server.json("/corpus/statements.json?retired=true").get("total").asInt()).isOne();
    assertThat(form("/corpus/statements/" + id + "/restore").statusCode()).isEqualTo(303);
    assertThat(corpus().statement(id)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"text\":\"x\"} | 400 | outlet",
        "{\"outlet\":\"x\"} | 400 | text",
        "{\"outlet\":\"x\",\"text\":\"x\",\"url\":\"javascript:alert(1)\"} | 400 | url",
        "{\"outlet\":\"x\",\"text\":\"x\",\"published_at\":\"May\"} | 400 | published_at",
        "{\"outlet\":\"x\",\"text\":\"x\",\"narratives\":[\"nope\"]} | 400 | nope",
        "{\"outlet\":\"x\",\"text\":\"x\",\"narratives\":[1]} | 400 | a text",
        "{\"outlet\":\"x\",\"text\":\"x\",\"lang\":\"!\"} | 400 | lang",
        "{\"outlet\":\"x\",\"text\":\"x\",\"by\":\"eve\"} | 400 | only",
        "{\"outlet\":{\"a\":1},\"text\":\"x\"} | 400 | outlet"
      })
  void saysWhatIsWrongWithAStatement(String body, int status, String wanted) {
    HttpResponse<String> answer = send("POST", STATEMENTS, body);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(wanted);
  }

  @Test
  void linksTranslationsAndUnlinksThem() {
    List<Statement> all = corpus().statements();
    String one = all.getFirst().id().value();
    String other = all.getLast().id().value();
    String path = STATEMENTS + "/" + one + "/translations";
    String body = "{\"other\":\"" + other + "\"}";
    assertThat(send("POST", path, body).statusCode()).isEqualTo(201);
    assertThat(send("POST", path, body).statusCode()).isEqualTo(400);
    assertThat(server.json("/statements/" + other + ".json").at("/translations/0/id").asText())
        .isEqualTo(one);
    assertThat(send("POST", path, body.replace(other, one)).statusCode()).isEqualTo(400);
    assertThat(send("DELETE", path + "?other=" + other, "").statusCode()).isEqualTo(200);
    assertThat(server.json("/statements/" + one + ".json").get("translations")).isEmpty();
  }

  @Test
  void keepsWhatWasWrittenWhenAFormIsOvertaken() {
    String page = server.get("/corpus/narratives/us-wars/edit").body();
    String base = page.replaceAll("(?s).*?name=\"base\" value=\"([^\"]*)\".*", "$1");
    send("PUT", NARRATIVES + "/us-wars", DRAFT, "If-Match", "*");
    HttpResponse<String> refused =
        form(
            "/corpus/narratives/us-wars?ui=en",
            "title_en",
            "<b>mine</b>",
            "summary_en",
            "kept words",
            "base",
            base);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("Somebody came first")
        .contains("owner changed this on")
        .contains("value=\"&lt;b>mine&lt;/b>\"")
        .contains("kept words");
    String next = refused.body().replaceAll("(?s).*?name=\"base\" value=\"([^\"]*)\".*", "$1");
    assertThat(
            form(
                    "/corpus/narratives/us-wars",
                    "title_en",
                    "mine",
                    "summary_en",
                    "kept words",
                    "base",
                    next)
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void tellsAboveTheFormWhatIsMissing() {
    HttpResponse<String> refused = form("/corpus/narratives?ui=en", "summary_en", "a claim");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("role=\"alert\"")
        .contains("title_en")
        .contains(">a claim</textarea>");
  }

  @Test
  void listsTheCorpusByOutletAndLanguage() {
    JsonNode narratives = server.json("/corpus.json").get("narratives");
    assertThat(narratives.size()).isEqualTo(corpus().narratives().size());
    assertThat(narratives.at("/0/languages").size()).isPositive();
    JsonNode zh = server.json("/corpus/statements.json?lang=zh&narrative=us-gun-violence");
    assertThat(zh.get("total").asInt()).isPositive();
    zh.get("statements").forEach(s -> assertThat(s.get("lang").asText()).startsWith("zh"));
    assertThat(server.get("/corpus/statements?colour=red").statusCode()).isEqualTo(400);
    assertThat(server.get("/corpus/statements?q=nothing+like+it&ui=en").body())
        .contains("No statement passes");
  }

  @Test
  void suggestsPostsThatNoStatementCovers() {
    for (String post : List.of("twitter:t001", "weibo:t004"))
      send(
          "POST",
          "/api/v1/judgements",
          "{\"post\":\"%s\",\"narrative\":\"us-wars\",\"verdict\":\"confirm\"}".formatted(post));
    String page = server.get("/corpus/narratives/us-wars/edit?suggest=true&ui=en").body();
    assertThat(page)
        .contains("Worked out from the latest 2 confirmed posts")
        .contains("a statement that says this may be missing");
  }

  @Test
  void showsCuratorsToolsToCuratorsOnly() {
    server.close();
    server = RunningServer.start(Users.options());
    String reader = Users.authorization("reader");
    for (String path : List.of("/corpus", "/corpus/statements", "/statements/gun-en-1", "/journal"))
      assertThat(server.get(path, "Authorization", reader).body())
          .as(path)
          .contains("</main>")
          .doesNotContain("/edit\"")
          .doesNotContain("/corpus/narratives/new")
          .doesNotContain("/undo\"");
  }
}

package refrain.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import refrain.corpora.Bilingual;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.curation.Entry;
import refrain.corpora.curation.Journal;

class JournalPagesTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  private RunningServer server;

  @BeforeEach
  void start() {
    server = RunningServer.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String line(String at, String by, String title) {
    Narrative wars =
        new Narrative(
            new NarrativeId("us-wars"), new Bilingual(title, ""), new Bilingual("claim", ""));
    return Journal.line(new Entry(Instant.parse(at), by, new Entry.Change.PutNarrative(wars)));
  }

  private String judge(String verdict) {
    return RunningServer.read(
            server
                .post(
                    "/api/v1/judgements",
                    "{\"post\":\"twitter:t001\",\"narrative\":\"us-wars\",\"verdict\":\"%s\",\"reason\":\"<i>because</i>\"}"
                        .formatted(verdict),
                    "Content-Type",
                    "application/json")
                .body())
        .get("act")
        .asText();
  }

  private HttpResponse<String> upload(String name, String content) {
    String border = "----border";
    String body =
        "--%s\r\nContent-Disposition: form-data; name=\"journal\"; filename=\"%s\"\r\nContent-Type: application/x-ndjson\r\n\r\n%s\r\n--%s--\r\n"
            .formatted(border, name, content, border);
    return server.post(
        "/journal/merge", body, "Content-Type", "multipart/form-data; boundary=" + border);
  }

  private String title() {
    return server
        .curation()
        .catalogue()
        .narrative(new NarrativeId("us-wars"))
        .orElseThrow()
        .title()
        .en();
  }

  @Test
  void listsActsWithWhoWhenAndWhyAndFilters() {
    String act = judge("confirm");
    JsonNode acts = server.json("/journal.json?by=owner&kind=judgement").get("acts");
    assertThat(acts).hasSize(1);
    assertThat(acts.at("/0/id").asText()).isEqualTo(act);
    assertThat(acts.at("/0/why").asText()).isEqualTo("<i>because</i>");
    assertThat(server.json("/api/v1/journal?kind=narrative").at("/acts/0/by").asText())
        .isEqualTo("import");
    assertThat(server.json("/journal.json?day=2021-08-05").get("acts")).hasSize(2);
    assertThat(server.json("/journal.json?day=1999-01-01").get("acts")).isEmpty();
    assertThat(server.get("/journal?kind=nonsense").statusCode()).isEqualTo(400);
    assertThat(server.get("/journal?ui=en").body())
        .contains("/journal/" + act)
        .contains("&lt;i&gt;because&lt;/i&gt;")
        .contains("/journal/" + act + "/undo");
  }

  @Test
  void opensAnActWithWhatItChanged() {
    server.curation().catalogue();
    String act = judge("confirm");
    JsonNode one = server.json("/journal/" + act + ".json");
    assertThat(one.at("/decided/0/change").asText()).isEqualTo("judge");
    assertThat(server.json("/api/v1/journal/" + act)).isEqualTo(one);
    String next = judge("reject");
    assertThat(server.get("/journal/" + next + "?ui=en").body())
        .contains("<del><bdi>confirm</bdi></del>")
        .contains("<ins><bdi>reject</bdi></ins>");
    assertThat(server.get("/journal/nope").statusCode()).isEqualTo(404);
  }

  @Test
  void saysWhichLaterActStandsInTheWayOfAnUndo() {
    String first = judge("confirm");
    String later = judge("reject");
    HttpResponse<String> refused =
        server.post("/journal/" + first + "/undo", "", "Content-Type", FORM, "Accept", "text/html");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("href=\"/journal/" + later + "\"");
  }

  @Test
  void handsOutTheFileAsItIs() {
    judge("confirm");
    String file = server.get("/journal.jsonl").body();
    assertThat(file).endsWith("\n").contains("\"change\":\"judge\"");
    assertThat(file.lines().count())
        .isEqualTo(
            server.curation().history().latest(a -> true, 0, 1_000).stream()
                .mapToLong(a -> a.size())
                .sum());
  }

  @Test
  void mergesAColleaguesJournalAfterShowingWhatItWouldDo() {
    server
        .curation()
        .decide(
            "Li",
            "ours",
            List.of(
                new Entry.Change.PutNarrative(
                    new Narrative(
                        new NarrativeId("us-wars"),
                        new Bilingual("Ours", ""),
                        new Bilingual("claim", "")))));
    HttpResponse<String> sent =
        upload("ana.jsonl", line("2098-01-01T00:00:00Z", "Ana <b>", "Theirs"));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    assertThat(title()).isEqualTo("Ours");
    String path =
        sent.headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]*", "");
    String page = server.get(path + "?ui=en").body();
    assertThat(page)
        .contains("It adds one entry of Ana &lt;b&gt;")
        .contains("One thing was decided on both sides")
        .contains("Ours")
        .contains("Theirs");
    String name = page.replaceAll("(?s).*?name=\"(side-[0-9a-f]+)\".*", "$1");
    assertThat(server.post(path, "", "Content-Type", FORM).statusCode()).isEqualTo(409);
    HttpResponse<String> merged = server.post(path, name + "=ours", "Content-Type", FORM);
    assertThat(merged.statusCode()).isEqualTo(303);
    assertThat(merged.headers().firstValue("Location").orElse("")).endsWith("/journal?merged=2");
    assertThat(title()).isEqualTo("Ours");
    assertThat(server.get(path).statusCode()).isEqualTo(404);
    assertThat(server.get("/journal?merged=2&ui=en").body()).contains("2 entries were merged");
  }

  @Test
  void namesTheLineOfAFileThatIsNoJournal() {
    HttpResponse<String> refused =
        upload("ana.jsonl", line("2098-01-01T00:00:00Z", "Ana", "x") + "\n{\"at\":1}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("ana.jsonl")
        .contains("2")
        .doesNotContain("refrain-journal-");
    assertThat(upload("empty", "").statusCode()).isEqualTo(400);
  }

  @Test
  void letsAnUploadBeCancelled() {
    HttpResponse<String> sent = upload("a", line("2098-01-01T00:00:00Z", "Ana", "Theirs"));
    String path =
        sent.headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]*", "");
    assertThat(server.post(path + "/cancel", "").statusCode()).isEqualTo(303);
    assertThat(server.get(path).statusCode()).isEqualTo(404);
    assertThat(title()).isNotEqualTo("Theirs");
  }

  @Test
  void mergesForProgramsAsTheyPrefer() {
    String theirs = line("2098-01-01T00:00:00Z", "Ana", "Theirs");
    String type = "application/x-ndjson";
    String path = "/api/v1/journal/merge";
    JsonNode dry =
        RunningServer.read(
            server.post(path + "?dry_run=true", theirs, "Content-Type", type).body());
    assertThat(dry.get("new_entries").asInt()).isOne();
    assertThat(dry.get("merged").asBoolean()).isFalse();
    assertThat(dry.at("/conflicts/0/later").asText()).isEqualTo("theirs");
    assertThat(title()).isNotEqualTo("Theirs");
    server.post(path + "?prefer=theirs", theirs, "Content-Type", type);
    assertThat(title()).isEqualTo("Theirs");
    assertThat(server.post(path, "{}", "Content-Type", type).body())
        .contains("the journal that was sent");
    assertThat(
            server.post(path, "x".getBytes(UTF_8).length + "", "Content-Type", type).statusCode())
        .isEqualTo(400);
  }
}

package refrain.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import refrain.web.json.Json;

/** Accounts, the overview, files and citations, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResearchTest {
  private static final String HOSTILE =
      "/accounts/telegram/%E2%80%AEevil%22onmouseover=%22alert(5)0";

  private final RunningServer server =
      RunningServer.over(Fixtures.bundled().andCopies().and(HostilePosts.all()));

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void tellsWhatTheHeldPostsSayOfAnAccount() {
    JsonNode account = server.json("/api/v1/accounts/twitter/plain_facts");
    assertThat(account.get("note").asText()).isEqualTo(Json.NOTE);
    assertThat(account.get("ids").get(0).asText()).isEqualTo("a-plain_facts");
    assertThat(account.get("posts").asLong())
        .isEqualTo(
            server
                .json("/api/v1/posts?platform=twitter&account=plain_facts&collapse=false")
                .get("total")
                .asLong());
    assertThat(account.at("/narratives/0/id").asText()).isEqualTo("us-gun-violence");
    assertThat(account.at("/shared_with/0/account").asText()).startsWith("copier-");
    assertThat(server.json("/accounts/twitter/plain_facts.json")).isEqualTo(account);
  }

  @Test
  void showsAnAccountWithItsRhythmAndLinksItFromItsPosts() {
    String page = server.get("/accounts/twitter/plain_facts").body();
    assertThat(page)
        .contains("<h1><bdi>plain_facts</bdi></h1>", "in UTC", "copier-1", "Similarity is not");
    assertThat(server.get("/posts?account=plain_facts").body())
        .contains("href=\"/accounts/twitter/plain_facts\"");
    assertThat(server.get("/accounts/twitter/plain_facts?ui=zh").body())
        .contains("最长的沉默期", "协调世界时");
  }

  @Test
  void saysWhenNoPostOfAnAccountIsHeld() {
    assertThat(server.get("/accounts/twitter/nobody").statusCode()).isEqualTo(404);
    assertThat(server.get("/api/v1/accounts/twitter/nobody").body()).contains("goes by its handle");
    assertThat(server.get("/api/v1/accounts/twitter/plain_facts?min_scor=1").statusCode())
        .isEqualTo(400);
  }

  @Test
  void showsAHostileAccountAsInertText() {
    String page = server.get(HOSTILE).body();
    assertThat(page)
        .contains("‹U+202E›evil&#34;onmouseover=&#34;alert(5)0".replace("&#34;", "\""))
        .contains("&lt;img src=x onerror=alert(4)&gt;")
        .doesNotContain("<img src=x", "\u202E");
    assertThat(server.json(HOSTILE + ".json").get("posts").asInt()).isEqualTo(1);
  }

  @Test
  void countsNarrativesByWhatIsAskedForAndCellsLeadToJustThesePosts() {
    for (String by : List.of("platform", "account", "lang")) {
      JsonNode table = server.json("/api/v1/overview?by=" + by);
      JsonNode row = table.get("rows").get(0);
      long cells = 0;
      for (JsonNode cell : row.get("cells")) cells += cell.asLong();
      assertThat(cells).as(by).isGreaterThanOrEqualTo(row.get("total").asLong()).isPositive();
    }
    JsonNode table = server.json("/overview.json?by=platform&min_score=0.3");
    String platform = table.at("/columns/0/value").asText();
    String narrative = table.at("/rows/0/narrative").asText();
    assertThat(
            server
                .json(
                    "/api/v1/posts?min_score=0.3&narrative=" + narrative + "&platform=" + platform)
                .get("total"))
        .isEqualTo(table.at("/rows/0/cells/0"));
  }

  @Test
  void sortsTheOverviewByAColumnAndCountsStatementsByOutlet() {
    JsonNode first = server.json("/overview.json?by=platform&order=youtube").get("rows");
    int at = -1;
    JsonNode columns = server.json("/overview.json?by=platform&order=youtube").get("columns");
    for (int i = 0; i < columns.size(); i++)
      if (columns.get(i).get("key").asText().equals("youtube")) at = i;
    for (int i = 1; i < first.size(); i++)
      assertThat(first.get(i).get("cells").get(at).asLong())
          .isLessThanOrEqualTo(first.get(i - 1).get("cells").get(at).asLong());
    assertThat(server.json("/overview.json?by=outlet").get("counts").asText())
        .isEqualTo("statements");
    assertThat(server.get("/overview?by=outlet").body()).contains("#statements");
    assertThat(server.get("/overview?by=colour").statusCode()).isEqualTo(400);
  }

  @Test
  void writesTheOverviewAsAFileThatSaysWhatItIs() {
    String csv = server.get("/overview.csv?by=account").body();
    assertThat(csv)
        .startsWith("\uFEFF\"narrative\",\"title_en\"")
        .contains("\"refrain_note\"", Json.NOTE, "by=account", "overlap, for tests")
        .doesNotContain("\"=");
  }

  @Test
  void saysWhetherACitedPageHasChanged() {
    String page = server.get("/overview").body();
    String permalink = page.replaceAll("(?s).*href=\"(/overview\\?cite=[^\"]+)\".*", "$1");
    assertThat(permalink)
        .matches("/overview\\?cite=p\\d+-[0-9a-f]{8}\\.s\\d+-[0-9a-f]{8}\\.m[0-9a-f]{8}");
    assertThat(server.get(permalink).body()).contains("Nothing has changed since");
    String older = permalink.replaceAll("p\\d+-[0-9a-f]{8}", "p7-00000000");
    assertThat(server.get(older).body()).contains("Posts: 7 then,").doesNotContain("Scoring: its");
    assertThat(server.get("/overview?cite=nonsense").statusCode()).isEqualTo(200);
  }

  @Test
  void writesAnyListAsASheetThatNoSpreadsheetRuns() {
    String csv = server.get("/posts.csv?collection=hostile%20%22%3E%3Cb%3E").body();
    assertThat(csv)
        .startsWith("\uFEFF\"post\",\"platform\"")
        .contains("\"'=HYPERLINK(", Json.NOTE, "collection=hostile", "overlap, for tests")
        .contains("at most 10,000 posts");
    assertThat(csv).doesNotContainPattern("(?m)(^|,)\"[=+@]");
  }

  @Test
  void writesEveryPostOfAListWithItsMatchInTheListsOrder() {
    String query = "narrative=us-gun-violence&collapse=false&min_score=0.3";
    List<JsonNode> lines =
        server.get("/posts.jsonl?" + query).body().lines().map(RunningServer::read).toList();
    assertThat(lines.getFirst().at("/refrain/note").asText()).isEqualTo(Json.NOTE);
    assertThat(lines.getFirst().at("/refrain/filters/narrative").asText())
        .isEqualTo("us-gun-violence");
    assertThat(lines.get(1).at("/imports/0/collection").asText()).isEqualTo("spring");
    JsonNode page = server.json("/api/v1/posts?size=500&" + query);
    assertThat(lines.subList(2, lines.size()))
        .extracting(line -> line.at("/post/id").asText())
        .containsExactlyElementsOf(ids(page));
    assertThat(lines.get(2).at("/match/statement").asText()).isNotEmpty();
    assertThat(server.get("/posts.csv?narative=x").statusCode()).isEqualTo(400);
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new java.util.ArrayList<>();
    page.get("posts").forEach(hit -> ids.add(hit.at("/post/id").asText()));
    return ids;
  }

  @Test
  void writesTheStatementsOfANarrative() {
    assertThat(server.get("/narratives/us-gun-violence/statements.csv").body())
        .contains("\"gun-en-1\"", "narrative=us-gun-violence", Json.NOTE);
    assertThat(server.get("/narratives/us-gun-violence/statements.jsonl").body())
        .contains("\"id\":\"gun-en-1\"");
    assertThat(server.get("/narratives/nope/statements.csv").statusCode()).isEqualTo(404);
  }

  @Test
  void writesAComparisonAsSheetAndAsAPageThatStandsAlone() {
    String query = "?post=twitter:t002&statement=gun-en-1";
    assertThat(server.get("/compare.csv" + query).body())
        .contains("\"statement_passage\"", "\"twitter:t002\"", Json.NOTE);
    String file = server.get("/compare.html" + query).body();
    assertThat(file)
        .contains("Similarity is not attribution", "<style>", "snapshot p")
        .doesNotContain("<script", "href=\"/", "src=");
    String hostile =
        server
            .get(
                "/compare.html?statement=gun-en-1&post="
                    + "telegram:hostile/0%3Fx%3D%3Cb%3E%26y%3D%252F%3B..%230")
            .body();
    assertThat(hostile).contains("&lt;script&gt;alert").doesNotContain("<script", "\u202E");
  }

  @Test
  void showsOtherStatementsAndCopiesBesideAComparison() {
    assertThat(server.get("/compare?post=twitter:t001&statement=gun-en-1").body())
        .contains("Other statements it is close to", "copier-1", "All 3 copies");
  }

  @Test
  void showsWhoSaidItFirstWhereAndWhatFellShort() {
    String page = server.get("/narratives/us-gun-violence?min_score=0.6").body();
    assertThat(page)
        .contains("Who said it first", "First among what is held", "Platforms and languages")
        .contains("Just under the line", "Accounts with most posts", "name=\"min_score\"");
    assertThat(server.get("/narratives/us-gun-violence?min_score=2").statusCode()).isEqualTo(400);
  }

  @Test
  void keepsSearchesByNameAndShowsThemOnTheDesk() {
    String form = "name=%3Cb%3Eguns&address=%2Fposts%3Fq%3Dguns&back=/";
    String type = "application/x-www-form-urlencoded";
    assertThat(server.post("/searches", form, "Content-Type", type).statusCode()).isEqualTo(303);
    assertThat(server.json("/searches.json").at("/searches/0/address").asText())
        .isEqualTo("/posts?q=guns");
    assertThat(server.get("/").body()).contains("&lt;b&gt;guns").doesNotContain("<b>guns");
    String elsewhere = "name=x&address=%2F%2Fevil.example%2Fposts&back=/";
    assertThat(server.post("/searches", elsewhere, "Content-Type", type).statusCode())
        .isEqualTo(400);
    assertThat(
            server
                .post(
                    "/searches",
                    form,
                    "Content-Type",
                    type,
                    "Origin",
                    "null",
                    "Sec-Fetch-Site",
                    "same-origin")
                .statusCode())
        .as("a browser that sends no referrers may withhold the origin")
        .isEqualTo(303);
    server.post("/searches/remove", "name=%3Cb%3Eguns&back=/", "Content-Type", type);
    assertThat(server.json("/searches.json").get("searches")).isEmpty();
  }
}
